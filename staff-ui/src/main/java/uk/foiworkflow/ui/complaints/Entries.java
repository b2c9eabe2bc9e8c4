package uk.foiworkflow.ui.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trail of a case. */
record Entries(List<Entry> items) {

    /** What happened, who says so, and when that was put on record. */
    record Entry(@Nullable Long sequence, String type, String sentence, LocalDate on, Instant recordedAt, String actor,
            String role, boolean late, boolean correction, boolean override, @Nullable String why) {}
}
