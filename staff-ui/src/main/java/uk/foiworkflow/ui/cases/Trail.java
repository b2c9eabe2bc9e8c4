package uk.foiworkflow.ui.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what, when, and on what ground. */
record Trail(boolean complete, List<Entry> items) {

    static final Trail UNREAD = new Trail(true, List.of());

    /** An entry, in a sentence. */
    record Entry(long sequence, String type, String sentence, LocalDate on, Instant recordedAt, String actor,
            String role, @Nullable String command, boolean late, boolean correction, boolean override,
            boolean imported, @Nullable String why, @Nullable Long corrects, @Nullable Long correctedBy) {}

    /** Those that were known at an instant; all of them for null. */
    Trail at(@Nullable Instant instant) {
        return instant == null
                ? this
                : new Trail(complete, items.stream().filter(entry -> !entry.recordedAt().isAfter(instant)).toList());
    }
}
