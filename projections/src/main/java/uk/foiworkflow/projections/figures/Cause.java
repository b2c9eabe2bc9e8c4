package uk.foiworkflow.projections.figures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What made a case count otherwise: an event, or that a last day passed.
 *
 * @param position of the event in the store; null where a last day passed
 * @param type of the event; null likewise
 * @param on the day on which it happened, Europe/London; the later as-at day where a last day passed
 * @param recordedAt the instant of its recording, UTC; null where a last day passed
 * @param sentence what happened, as the trail tells it
 * @param known whether it had happened by the earlier as-at day, and came on record only later
 */
public record Cause(@Nullable Long position, @Nullable String type, LocalDate on, @Nullable Instant recordedAt,
        String sentence, boolean known) {

    static Cause passed(LocalDate day) {
        return new Cause(null, null, day, null, "A last day passed without an answer.", false);
    }
}
