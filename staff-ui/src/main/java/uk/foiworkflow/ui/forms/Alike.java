package uk.foiworkflow.ui.forms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Earlier requests that asked something alike. */
record Alike(List<Before> items) {

    /** One of them. */
    record Before(String reference, List<String> words, @Nullable String sameRequester, LocalDate received,
            String stage, @Nullable LocalDate answered) {}

    /** What was published on the same. */
    record Published(List<Entry> items) {}

    /** An answer that everybody may read. */
    record Entry(String id, String title) {}
}
