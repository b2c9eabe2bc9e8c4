package uk.foiworkflow.benchmarks.trial;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What became of the commands that were sent during one disturbance.
 *
 * @param answered how many were answered
 * @param sentAgain how many of them only after they had been sent before without an answer
 * @param lost answered, but not stored where the answer said
 * @param doubled events beyond one a command
 */
public record Verdict(long answered, long sentAgain, long lost, long doubled) {

    /** Where nothing was sent. */
    static final Verdict NONE = new Verdict(0, 0, 0, 0);

    /**
     * By disturbance.
     *
     * @param stored the positions of the events, by reference and sequence
     */
    static Map<String, Verdict> of(List<Called> called, Map<String, Map<Long, Long>> stored) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        Map<String, Long> commands = new TreeMap<>();
        for (Called each : called) {
            boolean there = Objects.equals(stored.getOrDefault(each.reference(), Map.of()).get(each.sequence()),
                    each.position());
            verdicts.merge(each.during(), new Verdict(1, each.unanswered() > 0 ? 1 : 0, there ? 0 : 1, 0),
                    Verdict::plus);
            commands.merge(each.reference(), 1L, Long::sum);
        }
        for (Called last : called) {
            // The last of each case stands for the whole of it.
            long events = stored.getOrDefault(last.reference(), Map.of()).size();
            if (commands.getOrDefault(last.reference(), 0L) == last.sequence() + 1 && events > last.sequence() + 1) {
                verdicts.merge(last.during(), new Verdict(0, 0, 0, events - last.sequence() - 1), Verdict::plus);
            }
        }
        return verdicts;
    }

    private Verdict plus(Verdict other) {
        return new Verdict(answered + other.answered, sentAgain + other.sentAgain, lost + other.lost,
                doubled + other.doubled);
    }

    boolean sound() {
        return lost == 0 && doubled == 0;
    }
}
