package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.policy.ClearanceRoute;

/**
 * What was decided, cleared and sent (FOIA s.1, s.2, s.17; EIR reg 12 to 14). The family stands in one file, so that the
 * compiler knows all of it, and each event says what its fields mean.
 */
public sealed interface DecisionEvent extends RequestEvent {

    /**
     * An exemption was claimed for a question, down to its limb.
     *
     * @param item the document or item that it is claimed for; null for all that the question asks for
     * @param by who did it; null when an older system did not say
     */
    @Named("ExemptionClaimed")
    record ExemptionClaimed(LocalDate on, int question, Exemption exemption, @Nullable Confidential reasons,
            @Nullable Confidential item, @Nullable String by) implements DecisionEvent {

        @Override
        public SortedSet<Integer> questions() {
            return Numbers.of(question);
        }

        /** One of which nobody said who did it. */
        public ExemptionClaimed(LocalDate on, int question, Exemption exemption, @Nullable Confidential reasons,
                @Nullable Confidential item) {
            this(on, question, exemption, reasons, item, null);
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

    /**
     * A response was put forward for clearance, as a document or as bare text; a new draft voids the clearance of the one
     * before.
     *
     * @param by who put it forward; null when an older system did not say
     * @param text the text that is to be cleared; beside a document, words to those who clear it; null where there are none
     * @param sha256 of the bytes of the document, or else of the text in UTF-8, hexadecimal; null when it was not taken. It
     *            is kept as closely as those, for of what follows a pattern the hash tells whether a guess is right
     * @param layers who must clear it, in their order; null for one approver
     * @param policy the version of the settings that the layers come from; null when they were chosen for the case
     * @param document the letter, by its number in this request, whose bytes are to be cleared and go out; null where the
     *            text is
     */
    @Named("DraftSubmitted")
    record DraftSubmitted(LocalDate on, int draft, @Nullable String by, @Nullable Confidential text,
            @Nullable Confidential sha256, @Nullable List<ClearanceLayer> layers,
            @Nullable String policy, @Nullable Integer document) implements DecisionEvent {

        public DraftSubmitted {
            layers = layers == null ? null : List.copyOf(layers);
        }

        /** A bare text. */
        public DraftSubmitted(LocalDate on, int draft, @Nullable String by, Confidential text,
                @Nullable Confidential sha256, @Nullable List<ClearanceLayer> layers, @Nullable String policy) {
            this(on, draft, by, text, sha256, layers, policy, null);
        }

        /** A bare text that one approver is to clear. */
        public DraftSubmitted(LocalDate on, int draft, @Nullable String by, Confidential text) {
            this(on, draft, by, text, null, null, null);
        }
    }

    /** A draft was sent back. */
    @Named("DraftReturned")
    record DraftReturned(LocalDate on, int draft, Confidential why) implements DecisionEvent {}

    /**
     * A draft was cleared, and nothing but that draft.
     *
     * @param layer as which layer of its route; null for the one approver
     * @param sha256 of the document or text that was cleared, kept as closely as that; null when it was not taken
     */
    @Named("ClearanceGiven")
    record ClearanceGiven(LocalDate on, int draft, String by, @Nullable ClearanceLayer layer,
            @Nullable Confidential sha256) implements DecisionEvent {

        /** By the one approver. */
        public ClearanceGiven(LocalDate on, int draft, String by) {
            this(on, draft, by, null, null);
        }
    }

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

    /**
     * The case was taken up again.
     *
     * @param revived which of the questions that had lapsed come back with it; null for all of them
     */
    @Named("CaseReopened")
    record CaseReopened(LocalDate on, @Nullable Confidential why,
            @Nullable SortedSet<Integer> revived) implements DecisionEvent {

        public CaseReopened {
            revived = revived == null ? null : Numbers.of(revived);
        }

        /** Whether that question, if it had lapsed, comes back. */
        public boolean revives(int question) {
            return revived == null || revived.contains(question);
        }
    }

    /** It was said by which layers the drafts of this case are cleared, by the settings of that version. */
    @Named("ClearanceRouteChosen")
    record ClearanceRouteChosen(LocalDate on, ClearanceRoute route, List<ClearanceLayer> layers, String policy,
            Confidential why) implements DecisionEvent {

        public ClearanceRouteChosen {
            layers = List.copyOf(layers);
        }
    }

    /** The clearance that a draft had came to nothing before it went out. */
    @Named("ClearanceVoided")
    record ClearanceVoided(LocalDate on, int draft, List<ClearanceLayer> layers, VoidedBy cause)
            implements
                DecisionEvent {

        public ClearanceVoided {
            layers = List.copyOf(layers);
        }
    }

    /**
     * Vexatious or repeated questions were settled without a notice, for the requester had been given one before and a
     * further one would be unreasonable (FOIA s.17(6), FOISA s.16(5)).
     *
     * @param outcome {@code VEXATIOUS} or {@code REPEATED}
     * @param earlier the reference of the request in which it was given
     * @param noticed the day on which it was given
     */
    @Named("NoticeDispensedWith")
    record NoticeDispensedWith(LocalDate on, SortedSet<Integer> questions, Outcome outcome, String earlier,
            LocalDate noticed, Confidential why) implements DecisionEvent, NamesOthers {

        public NoticeDispensedWith {
            questions = Numbers.of(questions);
        }

        @Override
        public List<String> others() {
            return List.of(earlier);
        }
    }

    /** Some layers were passed over. */
    @Named("ClearanceBypassed")
    record ClearanceBypassed(LocalDate on, int draft, List<ClearanceLayer> layers, String by,
            Confidential why) implements DecisionEvent {

        public ClearanceBypassed {
            layers = List.copyOf(layers);
        }
    }

    /**
     * It was judged whether somebody could tell from small counts who is meant.
     *
     * @param byWhom who could; null when nobody could
     * @param means by what means, or why none is reasonably likely to be used
     */
    @Named("IdentificationAssessed")
    record IdentificationAssessed(LocalDate on, int question, @Nullable String by, boolean identifiable,
            @Nullable Confidential byWhom, Confidential means) implements DecisionEvent {

        @Override
        public SortedSet<Integer> questions() {
            return Numbers.of(question);
        }
    }

    /**
     * A response went out with what was found against it: defects that the head let pass, and warnings.
     *
     * @param response its number in this request
     * @param policy the version of the settings that it was checked by
     * @param by who did it; null when an older system did not say
     */
    @Named("WeaknessesAccepted")
    record WeaknessesAccepted(LocalDate on, int response, List<Overridden> overrides, List<Warning> warnings,
            String policy, @Nullable String by) implements DecisionEvent {

        public WeaknessesAccepted {
            overrides = List.copyOf(overrides);
            warnings = List.copyOf(warnings);
        }

        /** A defect that stood in the way, and why it was let pass; the question is null when it lies in the whole. */
        public record Overridden(String rule, @Nullable Integer question, Confidential words, Confidential reason) {}

        /** What was pointed out; the question is null when it lies in the whole. */
        public record Warning(String rule, @Nullable Integer question, Confidential words) {}

        /** One of which nobody said who did it. */
        public WeaknessesAccepted(LocalDate on, int response, List<Overridden> overrides, List<Warning> warnings,
                String policy) {
            this(on, response, overrides, warnings, policy, null);
        }
    }
}
