package uk.foiworkflow.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.Confidential;

/** The authority looked again. */
public sealed interface ReviewStep extends Step {

    /** The requester was dissatisfied and said so in writing. */
    record ReviewRequested(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements ReviewStep {}

    /**
     * The requester was told that the review takes longer.
     *
     * @param target the date that was promised; null when it was not recorded
     */
    record ReviewExtended(LocalDate on, @Nullable LocalDate target, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements ReviewStep {}

    /** The review was declined. */
    record ReviewDeclined(LocalDate on, @Nullable Confidential reason, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements ReviewStep {}

    /**
     * The review ended and the requester was told.
     *
     * @param outcomes those that changed
     */
    record ReviewCompleted(LocalDate on, @Nullable Ruling result, List<StepOutcome> outcomes,
            @Nullable SortedSet<Integer> questions, @Nullable Confidential note) implements ReviewStep {

        public ReviewCompleted {
            outcomes = List.copyOf(outcomes);
        }
    }
}
