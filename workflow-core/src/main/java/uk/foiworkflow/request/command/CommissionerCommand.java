package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.Confidential;

/** The Information Commissioner and the Tribunal. */
public sealed interface CommissionerCommand extends RequestCommand {

    /** Records that the Commissioner told of a complaint (FOIA s.50(1)). */
    record RecordComplaint(LocalDate on, @Nullable String commissionerReference,
            @Nullable ComplaintAbout about) implements CommissionerCommand {}

    /**
     * Records a letter of enquiry, due on the day that it gives; where it gives none the Commissioner's usual days are
     * counted (R10.2, R10.3).
     */
    record RecordEnquiry(LocalDate on, @Nullable String commissionerReference,
            @Nullable LocalDate due) implements CommissionerCommand {}

    /** Names the Commissioner's officer for the case. */
    record NameCommissionersOfficer(LocalDate on, @Nullable String commissionerReference, Confidential name,
            @Nullable Confidential contact) implements CommissionerCommand {}

    /**
     * Records a day that was agreed with the Commissioner; it takes the place of the day of a letter of enquiry.
     *
     * @param what what is to be done by then
     * @param with who agreed
     * @param letter the day of the enquiry; null for the last one that is open
     */
    record AgreeDate(LocalDate on, @Nullable String commissionerReference, Confidential what, LocalDate due,
            @Nullable Confidential with, @Nullable LocalDate letter) implements CommissionerCommand {}

    /** Records what was said on the telephone. */
    record AddTelephoneNote(LocalDate on, @Nullable String commissionerReference, @Nullable Confidential with,
            Confidential text) implements CommissionerCommand {}

    /** Records an information notice (FOIA s.51). */
    record RecordInformationNotice(LocalDate on, @Nullable String commissionerReference,
            @Nullable LocalDate due) implements CommissionerCommand {}

    /** Answers the Commissioner. */
    record MakeSubmission(LocalDate on, @Nullable Confidential text) implements CommissionerCommand {}

    /** Records that the complaint ended without a notice (R10.5). */
    record RecordInformalResolution(LocalDate on) implements CommissionerCommand {}

    /** Records a decision notice (FOIA s.50(3) to (5)), with what it says question by question where it does. */
    record RecordDecisionNotice(LocalDate on, @Nullable String commissionerReference, @Nullable Ruling finding,
            List<String> breaches, @Nullable Integer stepsWithinCalendarDays,
            @Nullable Confidential steps, List<QuestionRuling> rulings,
            List<StepOrder> numberedSteps) implements CommissionerCommand {

        public RecordDecisionNotice {
            breaches = List.copyOf(breaches);
            rulings = List.copyOf(rulings);
            numberedSteps = List.copyOf(numberedSteps);
        }
    }

    /**
     * Records that steps have been taken, with the proof.
     *
     * @param steps the numbers of the steps; empty for all that are owed
     * @param done what was done
     */
    record CompleteSteps(LocalDate on, @Nullable Confidential proof, SortedSet<Integer> steps,
            @Nullable Confidential done) implements CommissionerCommand {}

    /**
     * Records an appeal (FOIA s.57).
     *
     * @param steps the numbers of the steps that it affects; empty for all that are owed
     */
    record RecordAppeal(LocalDate on, @Nullable Confidential by,
            SortedSet<Integer> steps) implements CommissionerCommand {}

    /** Records what the Tribunal decided (FOIA s.58), with what it says question by question where it does. */
    record RecordTribunalDecision(LocalDate on, @Nullable Confidential by, @Nullable Ruling result,
            @Nullable LocalDate stepsBy, List<QuestionRuling> rulings,
            List<StepOrder> numberedSteps) implements CommissionerCommand {

        public RecordTribunalDecision {
            rulings = List.copyOf(rulings);
            numberedSteps = List.copyOf(numberedSteps);
        }
    }

    /** Records that the appeal was withdrawn, and by when the steps that it held up are then to be taken. */
    record WithdrawAppeal(LocalDate on, @Nullable LocalDate stepsBy) implements CommissionerCommand {}
}
