package uk.foiworkflow.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Notice;

/** What was sent, and when the case was closed and taken up again. */
public sealed interface AnswerStep extends Step {

    /**
     * A response went out and answered the questions that its outcomes name.
     *
     * @param outcomes empty when they were not recorded
     * @param notice what the refusal notice held; null when it was not recorded
     */
    record Responded(LocalDate on, List<StepOutcome> outcomes, @Nullable Notice notice,
            @Nullable SortedSet<Integer> questions, @Nullable Confidential note) implements AnswerStep {

        public Responded {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The last response never arrived: it no longer counts. */
    record DeliveryFailed(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements AnswerStep {}

    /** The case was closed. */
    record Closed(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements AnswerStep {}

    /** The case was taken up again. */
    record Reopened(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements AnswerStep {}
}
