package uk.foiworkflow.ui.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a read model has come.
 *
 * @param trouble why it cannot go on; null while it does
 * @param deadLetters what it could not take in
 * @param beside what is built beside it; null where nothing is
 * @param comparison what the last comparison came to; null where there was none
 */
record ReadModel(String projection, int version, boolean mixed, @Nullable Instant rebuilt, long position, long head,
        long lag, long secondsBehind, long perSecond, @Nullable Long secondsLeft, @Nullable String trouble,
        long parked, List<DeadLetter> deadLetters, @Nullable Beside beside, @Nullable Comparison comparison) {

    /** An event that could not be taken in, or that waits behind one. */
    record DeadLetter(String projection, String stream, long position, String type, String cause, Instant since,
            int attempts) {}

    /** What is built beside it; {@code purpose} is to replace it or to be compared with it. */
    record Beside(String purpose, long position, long lag, long perSecond, @Nullable Long secondsLeft,
            @Nullable String trouble) {}

    /** How many rows differ from those built from the first event. */
    record Comparison(Instant at, long differing) {}

    /** Whether it has to be watched: it is behind, or something is built. */
    public boolean moving() {
        return lag > 0 || beside != null;
    }
}
