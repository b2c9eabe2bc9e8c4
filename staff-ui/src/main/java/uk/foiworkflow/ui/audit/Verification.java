package uk.foiworkflow.ui.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a verification of the whole trail has come, or what it found.
 *
 * @param sound null while it runs
 * @param line what it came to, in a sentence
 */
record Verification(Instant began, @Nullable Instant ended, long read, long recorded, long perSecond,
        @Nullable Long secondsLeft, @Nullable Boolean sound, @Nullable String line, List<Map<String, Object>> faults,
        @Nullable Commitments commitments) {

    /** Its second part. */
    record Commitments(long read, @Nullable Boolean sound, @Nullable String line,
            List<Map<String, Object>> faults) {}

    /** Whether it goes on. */
    public boolean running() {
        return ended == null;
    }
}
