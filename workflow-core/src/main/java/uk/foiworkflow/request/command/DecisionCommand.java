package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.policy.ClearanceRoute;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Notice;

/** What is decided, cleared and sent. */
public sealed interface DecisionCommand extends RequestCommand {

    /** Claims an exemption for a question, down to its limb; the item is null for all that the question asks for. */
    record ClaimExemption(LocalDate on, int question, Exemption exemption,
            @Nullable Confidential reasons, @Nullable Confidential item) implements DecisionCommand {}

    /** Decides one question. */
    record DecideQuestion(LocalDate on, QuestionOutcome decision) implements DecisionCommand {}

    /**
     * Puts a response forward for clearance: a letter that is a document of the case, or its bare text.
     *
     * @param text the text, or words to those who clear the document
     * @param document the letter whose bytes are to be cleared and go out; null where the text is
     */
    record SubmitDraft(LocalDate on, @Nullable Confidential text,
            @Nullable Integer document) implements DecisionCommand {

        /** Puts a bare text forward. */
        public SubmitDraft(LocalDate on, Confidential text) {
            this(on, text, null);
        }
    }

    /** Sends a draft back. */
    record ReturnDraft(LocalDate on, int draft, Confidential why) implements DecisionCommand {}

    /**
     * Clears a draft.
     *
     * @param layer as which layer of its route; null for the one whose turn it is
     * @param sha256 the SHA-256 of the document or text that the approver read, in hexadecimal; null when they do not name
     *            it
     */
    record ClearDraft(LocalDate on, int draft, @Nullable ClearanceLayer layer,
            @Nullable String sha256) implements DecisionCommand {

        /** Clears it as the layer whose turn it is. */
        public ClearDraft(LocalDate on, int draft) {
            this(on, draft, null, null);
        }
    }

    /**
     * Sends a response.
     *
     * @param questions the questions that it answers; empty for all that are decided and not yet answered
     * @param draft the draft that is sent; null only for a past case
     * @param statement what the letter says of the request as a whole; null when it says nothing of it
     * @param notice what the refusal notice holds; null when it was not recorded
     * @param sha256 the SHA-256 of the document or text that goes out, in hexadecimal; null when it is not named
     * @param overrides the defects that it goes out with all the same
     */
    record IssueResponse(LocalDate on, SortedSet<Integer> questions, @Nullable Integer draft,
            @Nullable RollUp statement, @Nullable Notice notice, @Nullable String sha256,
            List<Waiver> overrides) implements DecisionCommand {

        public IssueResponse {
            overrides = List.copyOf(overrides);
        }

        /** Sends it without overriding anything. */
        public IssueResponse(LocalDate on, SortedSet<Integer> questions, @Nullable Integer draft,
                @Nullable RollUp statement, @Nullable Notice notice) {
            this(on, questions, draft, statement, notice, null, List.of());
        }

        /**
         * A defect that the head lets pass.
         *
         * @param rule the number of the rule that is broken
         * @param question the question at which it is; null for all of them
         */
        public record Waiver(String rule, @Nullable Integer question, Confidential reason) {}
    }

    /**
     * Records that the last response never arrived (R2.11).
     *
     * @param questions those whose answer never arrived; empty for all that the response answered
     */
    record RecordDeliveryFailure(LocalDate on, SortedSet<Integer> questions) implements DecisionCommand {}

    /**
     * Settles vexatious or repeated questions without a notice, for one was given before (FOIA s.17(6)).
     *
     * @param earlier the reference of the request in which it was given
     * @param noticed the day on which it was given
     * @param why why a further one would be unreasonable
     */
    record DispenseWithNotice(LocalDate on, SortedSet<Integer> questions, String earlier, LocalDate noticed,
            Confidential why) implements DecisionCommand {}

    /** Closes the case. */
    record CloseCase(LocalDate on) implements DecisionCommand {}

    /**
     * Takes the case up again.
     *
     * @param questions those of the questions that had lapsed that come back with it; empty for all of them
     */
    record ReopenCase(LocalDate on, SortedSet<Integer> questions,
            @Nullable Confidential why) implements DecisionCommand {}

    /** Says by which layers the drafts of this case are cleared. */
    record ChooseClearanceRoute(LocalDate on, ClearanceRoute route, Confidential why) implements DecisionCommand {}

    /**
     * Lets a draft go on without a layer.
     *
     * @param layer which one; null for all that have not cleared it
     */
    record BypassClearance(LocalDate on, int draft, @Nullable ClearanceLayer layer,
            Confidential why) implements DecisionCommand {}

    /**
     * Records whether somebody could tell from small counts who is meant (rulebook section 6).
     *
     * @param byWhom who could, if anybody; null when nobody could
     * @param means by what means, or why none is reasonably likely to be used
     */
    record AssessIdentification(LocalDate on, int question, boolean identifiable, @Nullable Confidential byWhom,
            Confidential means) implements DecisionCommand {}
}
