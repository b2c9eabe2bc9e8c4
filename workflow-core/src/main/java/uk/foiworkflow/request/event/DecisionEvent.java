package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;

/** What was decided, cleared and sent (FOIA s.1, s.2, s.17; EIR reg 12 to 14). */
public sealed interface DecisionEvent extends RequestEvent {

    /**
     * An exemption was claimed for a question, down to its limb.
     *
     * @param item the document or item that it is claimed for; null for all that the question asks for
     */
    @Named("ExemptionClaimed")
    record ExemptionClaimed(LocalDate on, int question, Exemption exemption,
            @Nullable Confidential reasons, @Nullable Confidential item) implements DecisionEvent {

        @Override
        public SortedSet<Integer> questions() {
            return Numbers.of(question);
        }
    }

    /**
     * One question was decided, in the first place or afresh at review.
     *
     * @param stage at which stage
     * @param by the user who decided; null when an older system did not say
     * @param held null when it was not recorded
     * @param exemptions what was relied on, s.12 and s.14 included
     * @param answer the information as it is given to the requester; null when none is
     * @param reasons why the exemptions apply, and how the public interest was balanced
     */
    @Named("QuestionDecided")
    record QuestionDecided(LocalDate on, DecisionStage stage, int question, @Nullable String by, @Nullable Held held,
            Outcome outcome, List<Exemption> exemptions, @Nullable Confidential answer,
            @Nullable Confidential reasons) implements DecisionEvent {

        public QuestionDecided {
            exemptions = List.copyOf(exemptions);
        }

        @Override
        public SortedSet<Integer> questions() {
            return Numbers.of(question);
        }
    }

    /** The text of a response was put forward for clearance; a new draft voids the clearance of the one before. */
    @Named("DraftSubmitted")
    record DraftSubmitted(LocalDate on, int draft, @Nullable String by, Confidential text) implements DecisionEvent {}

    /** A draft was sent back. */
    @Named("DraftReturned")
    record DraftReturned(LocalDate on, int draft, Confidential why) implements DecisionEvent {}

    /** A draft was cleared, and nothing but that draft. */
    @Named("ClearanceGiven")
    record ClearanceGiven(LocalDate on, int draft, String by) implements DecisionEvent {}

    /**
     * A response went out.
     *
     * @param response its number in this request, from 1
     * @param questions the questions that it answers
     * @param draft the draft that was sent; null when an older system did not say
     * @param statement what the letter says of the request as a whole; null when it was not recorded
     * @param notice what the refusal notice held; null when nothing was refused or it was not recorded
     */
    @Named("ResponseIssued")
    record ResponseIssued(LocalDate on, int response, SortedSet<Integer> questions, @Nullable Integer draft,
            @Nullable RollUp statement, @Nullable Notice notice) implements DecisionEvent {

        public ResponseIssued {
            questions = Numbers.of(questions);
        }
    }

    /** A response never arrived: it answers nothing (R2.11). */
    @Named("DeliveryFailed")
    record DeliveryFailed(LocalDate on, int response, SortedSet<Integer> questions) implements DecisionEvent {

        public DeliveryFailed {
            questions = Numbers.of(questions);
        }
    }

    /** The case was closed. */
    @Named("CaseClosed")
    record CaseClosed(LocalDate on, RollUp rollUp) implements DecisionEvent {}

    /** The case was taken up again. */
    @Named("CaseReopened")
    record CaseReopened(LocalDate on, @Nullable Confidential why) implements DecisionEvent {}
}
