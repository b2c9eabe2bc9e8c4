package uk.foiworkflow.ui.forms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that came by post, with what it seems to ask. */
record Post(String id, LocalDate arrived, @Nullable String sender, @Nullable String subject, @Nullable String text,
        @Nullable List<Asked> questions, @Nullable List<Suggested> suggestions, @Nullable String reference) {

    /** What it seems to ask. */
    record Asked(int number, String text) {}

    /** What an officer may want to do with it. */
    record Suggested(String kind, @Nullable String reference, String why) {}

    /** What waits for an officer. */
    record Waiting(List<Post> items) {}
}
