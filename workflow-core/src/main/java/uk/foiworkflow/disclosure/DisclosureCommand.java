package uk.foiworkflow.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;

/** What somebody wants done with the disclosure log. */
public sealed interface DisclosureCommand {

    /** The day on which it is done. */
    LocalDate on();

    /**
     * Puts an entry forward.
     *
     * @param questions those that are told
     * @param documents the numbers of the released documents that are published with it; null for none
     */
    record PrepareDisclosureEntry(LocalDate on, Confidential title, List<Wording> questions,
            @Nullable List<Integer> documents) implements DisclosureCommand {

        public PrepareDisclosureEntry {
            questions = List.copyOf(questions);
            documents = documents == null ? null : List.copyOf(documents);
        }
    }

    /** A question in words for everybody. */
    record Wording(int question, Confidential asked, Confidential answer) {}

    /** Sends an entry back. */
    record SendDisclosureEntryBack(LocalDate on, Confidential why) implements DisclosureCommand {}

    /** Publishes an entry. */
    record PublishDisclosureEntry(LocalDate on) implements DisclosureCommand {}

    /** Takes a published entry back. */
    record UnpublishDisclosureEntry(LocalDate on, Withdrawal reason) implements DisclosureCommand {}

    /** Decides that a request is nothing for the log. */
    record LeaveOutOfDisclosureLog(LocalDate on, Confidential why) implements DisclosureCommand {}
}
