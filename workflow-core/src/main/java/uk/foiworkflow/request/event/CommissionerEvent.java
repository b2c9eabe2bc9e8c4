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

    /** The Commissioner asked for the authority's account (R10.3); due on the day that the letter gives. */
    @Named("EnquiryReceived")
    record EnquiryReceived(LocalDate on, @Nullable String commissionerReference,
            @Nullable LocalDate due) implements CommissionerEvent {}

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
     * @param stepsWithinCalendarDays the period for the steps, from the date of the notice; null when none were ordered
     * @param steps what has to be done
     * @param stepsDue the last day for the steps; null when none were ordered
     */
    @Named("DecisionNoticeReceived")
    record DecisionNoticeReceived(LocalDate on, @Nullable String commissionerReference, @Nullable Ruling finding,
            List<String> breaches, @Nullable Integer stepsWithinCalendarDays, @Nullable Confidential steps,
            @Nullable LocalDate stepsDue) implements CommissionerEvent {

        public DecisionNoticeReceived {
            breaches = List.copyOf(breaches);
        }
    }

    /** The steps that were ordered have been taken. */
    @Named("StepsCompleted")
    record StepsCompleted(LocalDate on, @Nullable Confidential proof) implements CommissionerEvent {}

    /** Somebody appealed (s.57); {@code by} may name a person, null where it was not recorded. */
    @Named("AppealLodged")
    record AppealLodged(LocalDate on, @Nullable Confidential by) implements CommissionerEvent {}

    /**
     * The Tribunal decided (s.58).
     *
     * @param stepsBy the day by which it ordered steps; null when it ordered none
     */
    @Named("TribunalDecided")
    record TribunalDecided(LocalDate on, @Nullable Confidential by, @Nullable Ruling result,
            @Nullable LocalDate stepsBy) implements CommissionerEvent {}

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
