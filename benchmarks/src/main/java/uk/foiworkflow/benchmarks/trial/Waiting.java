package uk.foiworkflow.benchmarks.trial;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what is to come, and no longer than minutes. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    interface Condition {

        boolean holds() throws Exception;
    }

    /**
     * @param what is waited for, in words
     * @throws IllegalStateException when it does not come
     */
    static void until(Condition condition, String what) {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !holds(condition);) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It does not come to this within %s: %s".formatted(PATIENCE, what));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Lets that time pass. */
    static void pass(Duration time) {
        for (long end = System.nanoTime() + time.toNanos(), left = time.toNanos(); left > 0; left = end
                - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return false;
        }
    }
}
