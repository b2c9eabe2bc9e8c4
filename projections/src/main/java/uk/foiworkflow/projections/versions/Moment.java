package uk.foiworkflow.projections.versions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a row begins or ends, on both axes.
 *
 * @param position of the event; 0 for what was so before the batch, or what was never how the file read
 * @param known since when that was known, UTC
 * @param day the day of law on which it happened; null where the row does not tell what happened
 */
record Moment(long position, Instant known, @Nullable LocalDate day) {

    /** A moment that no row of a file as it read begins or ends at. */
    static Moment of(@Nullable LocalDate day) {
        return new Moment(0, Instant.EPOCH, day);
    }

    Moment withoutDay() {
        return new Moment(position, known, null);
    }
}
