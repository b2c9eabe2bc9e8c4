package uk.foiworkflow.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.Confidential;

/** The Commissioner and the Tribunal; in Scotland the Scottish Commissioner and the Court of Session. */
public sealed interface CommissionerStep extends Step {

    /** The Commissioner told of a complaint (FOIA s.50(1)). */
    record Complaint(LocalDate on, @Nullable String reference, @Nullable ComplaintAbout about,
            @Nullable SortedSet<Integer> questions, @Nullable Confidential note) implements CommissionerStep {}

    /** The Commissioner asked for the authority's account. */
    record Enquiry(LocalDate on, @Nullable String reference, @Nullable LocalDate due,
            @Nullable SortedSet<Integer> questions, @Nullable Confidential note) implements CommissionerStep {}

    /** The Commissioner required information (FOIA s.51). */
    record InformationNotice(LocalDate on, @Nullable String reference, @Nullable LocalDate due,
            @Nullable SortedSet<Integer> questions, @Nullable Confidential note) implements CommissionerStep {}

    /** The authority answered the Commissioner. */
    record Submission(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements CommissionerStep {}

    /** The complaint ended without a notice. */
    record ResolvedInformally(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements CommissionerStep {}

    /**
     * The Commissioner decided (FOIA s.50(3) to (5)).
     *
     * @param breaches the provisions that the notice found breached, as it spelled them
     * @param stepsWithinCalendarDays the period for the steps; null when none were ordered, or it was not recorded
     */
    record DecisionNotice(LocalDate on, @Nullable String reference, @Nullable Ruling finding, List<String> breaches,
            @Nullable Integer stepsWithinCalendarDays, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements CommissionerStep {

        public DecisionNotice {
            breaches = List.copyOf(breaches);
        }
    }

    /** The steps that were ordered had been taken. */
    record StepsCompleted(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements CommissionerStep {}

    /** Somebody appealed (FOIA s.57). */
    record Appeal(LocalDate on, @Nullable Confidential by, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements CommissionerStep {}

    /**
     * The Tribunal decided (FOIA s.58).
     *
     * @param stepsBy the day by which it ordered steps; null when it ordered none, or it was not recorded
     */
    record TribunalDecision(LocalDate on, @Nullable Confidential by, @Nullable Ruling result,
            @Nullable LocalDate stepsBy,
            @Nullable SortedSet<Integer> questions, @Nullable Confidential note) implements CommissionerStep {}
}
