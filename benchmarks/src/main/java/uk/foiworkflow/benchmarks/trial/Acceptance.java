package uk.foiworkflow.benchmarks.trial;

import java.time.Duration;

/** When commands were accepted, and for how long none was. */
final class Acceptance {

    private long last = System.nanoTime();
    private long longest;

    synchronized void accepted() {
        long now = System.nanoTime();
        longest = Math.max(longest, now - last);
        last = now;
    }

    /** From here on the longest time is looked for anew. */
    synchronized void forget() {
        longest = 0;
    }

    /** The longest time without an accepted command since {@link #forget}, the one that goes on included. */
    synchronized Duration longest() {
        return Duration.ofNanos(Math.max(longest, System.nanoTime() - last));
    }
}
