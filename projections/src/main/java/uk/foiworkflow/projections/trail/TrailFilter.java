package uk.foiworkflow.projections.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail are wanted; null stands for all.
 *
 * @param actor exactly this user
 * @param type exactly this event
 * @param from recorded at this instant or later, UTC
 * @param to recorded before this instant, UTC
 * @param q words that stand in the sentence, the reason or the reference, whatever the case
 */
public record TrailFilter(@Nullable String actor, @Nullable String type, @Nullable Instant from, @Nullable Instant to,
        @Nullable String q) {

    /** Every line. */
    public static final TrailFilter ALL = new TrailFilter(null, null, null, null, null);
}
