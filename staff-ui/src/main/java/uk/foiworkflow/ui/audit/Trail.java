package uk.foiworkflow.ui.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the trail.
 *
 * @param next where the next page goes on; null when there is no more
 */
record Trail(List<Entry> items, @Nullable Long next) {

    /** What happened, who says so, and when that was put on record. */
    record Entry(long position, @Nullable String reference, @Nullable Long sequence, String type, String sentence,
            LocalDate on, Instant recordedAt, String actor, String role, boolean late, boolean correction,
            boolean override, boolean imported, @Nullable String why, @Nullable Long corrects,
            @Nullable Long correctedBy) {}
}
