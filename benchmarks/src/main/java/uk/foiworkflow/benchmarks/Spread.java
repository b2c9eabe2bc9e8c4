package uk.foiworkflow.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/** What several rounds came to. */
final class Spread {

    private Spread() {}

    /** The middle one; of an even number the lower of the two in the middle. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    /** How rounds stand to those of something else that were run in turn with them, each to its neighbour. */
    static List<Double> roundByRound(List<Double> rounds, List<Double> others) {
        return IntStream.range(0, rounds.size()).mapToObj(i -> rounds.get(i) / others.get(i)).toList();
    }

    /** The least and the greatest. */
    static List<Double> of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return List.of(sorted.getFirst(), sorted.getLast());
    }
}
