package uk.foiworkflow.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;

/**
 * An answer that the requester was given to one question.
 *
 * @param response the number of the response that gave it; 0 for a review
 * @param on the day on which it was given
 * @param decision null when it was not recorded
 */
public record Given(int response, LocalDate on, @Nullable QuestionDecided decision) {

    /** Whether a review gave it. */
    public boolean byReview() {
        return response == 0;
    }

    /** What became of the question; null when it was not recorded. */
    public @Nullable Outcome outcome() {
        return decision == null ? null : decision.outcome();
    }
}
