package uk.foiworkflow.ui.complaints;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands.
 *
 * @param tookPart who took part in the first decision
 */
record Standing(String reference, String stage, @Nullable LocalDate received, @Nullable String assignedTo,
        List<Question> questions, List<Deadline> deadlines, List<Part> tookPart) {

    /** A question; its outcomes are those of each stage. */
    record Question(int number, @Nullable String text, List<Outcome> outcomes) {

        /** What became of it last; null while nothing has. */
        public @Nullable String outcome() {
            return outcomes.isEmpty() ? null : outcomes.getLast().outcome();
        }
    }

    /** What became of a question at a stage. */
    record Outcome(@Nullable String outcome) {}

    /** Somebody who took part in the first decision, and how, in words. */
    record Part(String user, List<String> how) {}

    /** Something that is owed by a day. */
    record Deadline(String provision, List<Integer> questions, LocalDate from, @Nullable LocalDate due,
            String state) {}

    /** What is still owed. */
    public List<Deadline> owed() {
        return deadlines.stream().filter(deadline -> !deadline.state().equals("ended")).toList();
    }

    /** Whether somebody took part in the first decision, and should not review it (s.45 Code 5.9). */
    public boolean with(String user) {
        return tookPart.stream().anyMatch(part -> part.user().equals(user));
    }
}
