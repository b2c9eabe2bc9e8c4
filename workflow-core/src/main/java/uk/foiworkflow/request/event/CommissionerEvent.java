package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Ordered;
import uk.foiworkflow.law.Ruling;

/** The Information Commissioner and the Tribunal; in Scotland the Scottish Commissioner and the Court of Session. */
public sealed interface CommissionerEvent extends RequestEvent {

    /** The Commissioner told the authority of a complaint (FOIA s.50(1)). */
    @Named("ComplaintNotified")
    record ComplaintNotified(LocalDate on, @Nullable String commissionerReference,
            @Nullable ComplaintAbout about) implements CommissionerEvent {}

    /**
     * The Commissioner asked for the authority's account (R10.2, R10.3).
     *
     * @param due the day that the letter gives, or the one that was counted where it gives none; null when neither is known
     * @param workingDays how many working days were counted, for the letter gives no day; null when it gives one
     * @param calendar the version of the calendar that they were counted by; null likewise
     */
    @Named("EnquiryReceived")
    record EnquiryReceived(LocalDate on, @Nullable String commissionerReference, @Nullable LocalDate due,
            @Nullable Integer workingDays, @Nullable String calendar) implements CommissionerEvent {

        /** One that gives its day, or of which none is known. */
        public EnquiryReceived(LocalDate on, @Nullable String commissionerReference, @Nullable LocalDate due) {
            this(on, commissionerReference, due, null, null);
        }
    }

    /**
     * The Commissioner's officer for the case was named.
     *
     * @param contact how they are reached; null when it was not recorded
     */
    @Named("CommissionersOfficerNamed")
    record CommissionersOfficerNamed(LocalDate on, @Nullable String commissionerReference, Confidential name,
            @Nullable Confidential contact) implements CommissionerEvent {}

    /**
     * A day was agreed with the Commissioner.
     *
     * @param what what is to be done by then
     * @param with who agreed; null when it was not recorded
     * @param letter the day of the enquiry whose answer it puts off; null when it is about no letter
     * @param was the day until then; null when there was none
     */
    @Named("DateAgreed")
    record DateAgreed(LocalDate on, @Nullable String commissionerReference, Confidential what, LocalDate due,
            @Nullable Confidential with, @Nullable LocalDate letter,
            @Nullable LocalDate was) implements CommissionerEvent {}

    /** What was said on the telephone; {@code with} is null when it was not recorded. */
    @Named("TelephoneNoteAdded")
    record TelephoneNoteAdded(LocalDate on, @Nullable String commissionerReference, @Nullable Confidential with,
            Confidential text) implements CommissionerEvent {}

    /** The Commissioner required information (s.51); due on the day that the notice gives. */
    @Named("InformationNoticeReceived")
    record InformationNoticeReceived(LocalDate on, @Nullable String commissionerReference,
            @Nullable LocalDate due) implements CommissionerEvent {}

    /** The authority answered the Commissioner. */
    @Named("SubmissionMade")
    record SubmissionMade(LocalDate on, @Nullable Confidential text) implements CommissionerEvent {}

    /** The complaint ended without a notice (R10.5). */
    @Named("ComplaintResolvedInformally")
    record ComplaintResolvedInformally(LocalDate on) implements CommissionerEvent {}

    /**
     * The Commissioner decided (s.50(3) to (5)).
     *
     * @param finding whose position stood; null when it was not recorded
     * @param breaches the provisions that the notice found breached, as it spelled them
     * @param stepsWithinCalendarDays the period for the steps, from the date of the notice; null when none were ordered, or
     *            each with a period of its own
     * @param steps what has to be done
     * @param stepsDue the last day for the steps; null likewise
     * @param numberedSteps the steps one by one; null when none were ordered, or all as one
     */
    @Named("DecisionNoticeReceived")
    record DecisionNoticeReceived(LocalDate on, @Nullable String commissionerReference, @Nullable Ruling finding,
            List<String> breaches, @Nullable Integer stepsWithinCalendarDays, @Nullable Confidential steps,
            @Nullable LocalDate stepsDue, @Nullable List<NumberedStep> numberedSteps) implements CommissionerEvent {

        public DecisionNoticeReceived {
            breaches = List.copyOf(breaches);
            numberedSteps = numberedSteps == null ? null : List.copyOf(numberedSteps);
        }

        /** One that orders its steps as one, or none. */
        public DecisionNoticeReceived(LocalDate on, @Nullable String commissionerReference, @Nullable Ruling finding,
                List<String> breaches, @Nullable Integer stepsWithinCalendarDays, @Nullable Confidential steps,
                @Nullable LocalDate stepsDue) {
            this(on, commissionerReference, finding, breaches, stepsWithinCalendarDays, steps, stepsDue, null);
        }
    }

    /**
     * Steps that were ordered have been taken.
     *
     * @param proof how that is known; null when it was not recorded
     * @param steps the numbers of the steps; null for all that were owed
     * @param done what was done; null when it was not recorded
     */
    @Named("StepsCompleted")
    record StepsCompleted(LocalDate on, @Nullable Confidential proof, @Nullable SortedSet<Integer> steps,
            @Nullable Confidential done) implements CommissionerEvent {

        public StepsCompleted {
            steps = steps == null ? null : Numbers.of(steps);
        }

        /** All of them. */
        public StepsCompleted(LocalDate on, @Nullable Confidential proof) {
            this(on, proof, null, null);
        }
    }

    /**
     * Somebody appealed (s.57).
     *
     * @param by who; may name a person, null where it was not recorded
     * @param steps the numbers of the steps that it affects; null for all that were owed
     */
    @Named("AppealLodged")
    record AppealLodged(LocalDate on, @Nullable Confidential by,
            @Nullable SortedSet<Integer> steps) implements CommissionerEvent {

        public AppealLodged {
            steps = steps == null ? null : Numbers.of(steps);
        }

        /** One that affects all steps. */
        public AppealLodged(LocalDate on, @Nullable Confidential by) {
            this(on, by, null);
        }
    }

    /**
     * The Tribunal decided (s.58).
     *
     * @param stepsBy the day by which it ordered steps; null when it ordered none, or each with a day of its own
     * @param numberedSteps the steps one by one; null when none were ordered, or all as one
     */
    @Named("TribunalDecided")
    record TribunalDecided(LocalDate on, @Nullable Confidential by, @Nullable Ruling result,
            @Nullable LocalDate stepsBy, @Nullable List<NumberedStep> numberedSteps) implements CommissionerEvent {

        public TribunalDecided {
            numberedSteps = numberedSteps == null ? null : List.copyOf(numberedSteps);
        }

        /** One that orders its steps as one, or none. */
        public TribunalDecided(LocalDate on, @Nullable Confidential by, @Nullable Ruling result,
                @Nullable LocalDate stepsBy) {
            this(on, by, result, stepsBy, null);
        }
    }

    /**
     * A decision notice or a decision on appeal said of one question whose position stood.
     *
     * @param stage by whom: the Commissioner or the Tribunal
     * @param result whose position stood on this question
     * @param ordered what the authority has to do about it; null when that was not recorded
     * @param engaged the exemptions that were found to apply
     * @param notEngaged the exemptions that were found not to apply
     * @param reasons why, in short; null when that was not recorded
     */
    @Named("QuestionRuled")
    record QuestionRuled(LocalDate on, DecisionStage stage, int question, Ruling result, @Nullable Ordered ordered,
            List<Exemption> engaged, List<Exemption> notEngaged,
            @Nullable Confidential reasons) implements CommissionerEvent {

        public QuestionRuled {
            engaged = List.copyOf(engaged);
            notEngaged = List.copyOf(notEngaged);
        }

        @Override
        public SortedSet<Integer> questions() {
            return Numbers.of(question);
        }
    }

    /**
     * The appeal was withdrawn, so that the steps which it held up are owed again (FOIA s.50(6)).
     *
     * @param stepsBy the day by which they are now to be taken; null when nobody has said
     */
    @Named("AppealWithdrawn")
    record AppealWithdrawn(LocalDate on, @Nullable LocalDate stepsBy) implements CommissionerEvent {}
}
