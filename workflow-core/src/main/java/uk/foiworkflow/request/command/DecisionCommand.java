package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Notice;

/** What is decided, cleared and sent. */
public sealed interface DecisionCommand extends RequestCommand {

    /** Claims an exemption for a question, down to its limb; the item is null for all that the question asks for. */
    record ClaimExemption(LocalDate on, int question, Exemption exemption,
            @Nullable Confidential reasons, @Nullable Confidential item) implements DecisionCommand {}

    /** Decides one question. */
    record DecideQuestion(LocalDate on, QuestionOutcome decision) implements DecisionCommand {}

    /** Puts the text of a response forward for clearance. */
    record SubmitDraft(LocalDate on, Confidential text) implements DecisionCommand {}

    /** Sends a draft back. */
    record ReturnDraft(LocalDate on, int draft, Confidential why) implements DecisionCommand {}

    /** Clears a draft. */
    record ClearDraft(LocalDate on, int draft) implements DecisionCommand {}

    /**
     * Sends a response.
     *
     * @param questions the questions that it answers; empty for all that are decided and not yet answered
     * @param draft the draft that is sent; null only for a past case
     * @param statement what the letter says of the request as a whole; null when it says nothing of it
     * @param notice what the refusal notice holds; null when it was not recorded
     */
    record IssueResponse(LocalDate on, SortedSet<Integer> questions, @Nullable Integer draft,
            @Nullable RollUp statement, @Nullable Notice notice) implements DecisionCommand {}

    /**
     * Records that the last response never arrived (R2.11).
     *
     * @param questions those whose answer never arrived; empty for all that the response answered
     */
    record RecordDeliveryFailure(LocalDate on, SortedSet<Integer> questions) implements DecisionCommand {}

    /** Closes the case. */
    record CloseCase(LocalDate on) implements DecisionCommand {}

    /** Takes the case up again. */
    record ReopenCase(LocalDate on, @Nullable Confidential why) implements DecisionCommand {}
}
