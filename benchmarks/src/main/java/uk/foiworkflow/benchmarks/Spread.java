package uk.foiworkflow.benchmarks;

import java.util.List;

/** What several rounds came to. */
final class Spread {

    private Spread() {}

    /** The middle one; of an even number the lower of the two in the middle. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    /** The least and the greatest. */
    static List<Double> of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return List.of(sorted.getFirst(), sorted.getLast());
    }
}
