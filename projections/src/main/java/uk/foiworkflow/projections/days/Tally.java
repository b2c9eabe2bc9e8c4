package uk.foiworkflow.projections.days;

import java.util.TreeMap;

/** Numbers of working days, and what is in their middle: counted by how often each came, so that any number of them fits. */
public final class Tally {

    private static final int PERCENT = 100;

    private final TreeMap<Integer, Integer> often = new TreeMap<>();
    private long days;
    private int cases;

    void add(int more) {
        often.merge(more, 1, Integer::sum);
        days += more;
        cases++;
    }

    /** How many there are. */
    public int cases() {
        return cases;
    }

    /** What they come to. */
    public long days() {
        return days;
    }

    /** The least number that so many per cent of them do not exceed (the nearest rank); 0 where there are none. */
    public int percentile(int percent) {
        long rank = ((long) cases * percent + PERCENT - 1) / PERCENT;
        long passed = 0;
        for (var entry : often.entrySet()) {
            passed += entry.getValue();
            if (passed >= rank) {
                return entry.getKey();
            }
        }
        return 0;
    }
}
