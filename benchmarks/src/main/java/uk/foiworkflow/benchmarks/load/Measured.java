package uk.foiworkflow.benchmarks.load;

import org.HdrHistogram.Histogram;

/** What clients did, and how long each command took. */
public final class Measured {

    private static final int DIGITS = 3;
    private static final double NANOS = 1e9;
    private static final double NANOS_IN_MILLI = 1e6;

    private final Histogram nanos = new Histogram(DIGITS);
    private long events;
    private long refused;
    private long time;

    private Measured() {}

    /** Nothing yet. */
    public static Measured none() {
        return new Measured();
    }

    void answered(long nanoseconds, int led) {
        nanos.recordValue(nanoseconds);
        events += led;
    }

    void refused() {
        refused++;
    }

    Measured within(long nanoseconds) {
        time = nanoseconds;
        return this;
    }

    /** Adds what others did; their time does not count. */
    public void add(Measured others) {
        nanos.add(others.nanos);
        events += others.events;
        refused += others.refused;
    }

    /** Commands answered in a second. */
    public double perSecond() {
        return commands() * NANOS / time;
    }

    /** Commands that were answered. */
    public long commands() {
        return nanos.getTotalCount();
    }

    /** Events that those led to, by the answers. */
    public long events() {
        return events;
    }

    /** Commands that were refused, though every one was lawful. */
    public long refusals() {
        return refused;
    }

    /** How long a command took, in milliseconds, for so many in a hundred. */
    public double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_IN_MILLI;
    }
}
