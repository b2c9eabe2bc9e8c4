package uk.foiworkflow.ui.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The trail of a case. */
record Entries(List<Entry> items) {

    /** An entry of it. */
    record Entry(long sequence, String sentence, LocalDate on, Instant recordedAt, String actor, String role) {}

    /** Those that were made after the version that somebody saw. */
    List<Entry> after(long version) {
        return items.stream().filter(entry -> entry.sequence() > version).toList();
    }
}
