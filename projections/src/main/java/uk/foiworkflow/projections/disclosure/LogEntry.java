package uk.foiworkflow.projections.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;

/**
 * A published entry of the disclosure log as everybody reads it: nothing in it leads to the request.
 *
 * @param id by which it is known for ever
 * @param authority the name of the authority that answered
 * @param subject null where none was named
 * @param answered the day of the answer
 * @param published when it was published, UTC
 */
public record LogEntry(String id, String authority, String title, @Nullable String subject, LocalDate answered,
        Instant published, RollUp outcome, List<PublishedQuestion> questions, List<PublishedDocument> documents) {

    public LogEntry {
        questions = List.copyOf(questions);
        documents = List.copyOf(documents);
    }

    /**
     * A document that is published with it.
     *
     * @param number its number in the entry, from 1
     * @param mediaType what its bytes show it to be
     */
    public record PublishedDocument(int number, String title, String mediaType) {}

    /**
     * A question of it.
     *
     * @param asked what was asked
     * @param answer what was answered
     * @param exemptions what was relied on for what was withheld
     */
    public record PublishedQuestion(String asked, String answer, Outcome outcome, List<String> exemptions) {

        public PublishedQuestion {
            exemptions = List.copyOf(exemptions);
        }
    }
}
