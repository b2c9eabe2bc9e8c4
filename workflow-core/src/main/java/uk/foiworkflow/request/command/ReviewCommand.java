package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.Confidential;

/** The authority looks again. An empty set of questions stands for all. */
public sealed interface ReviewCommand extends RequestCommand {

    /** Records that the requester is dissatisfied (R9.1). */
    record RecordReviewRequest(LocalDate on, SortedSet<Integer> questions,
            @Nullable Confidential grounds) implements ReviewCommand {}

    /**
     * Names who decides afresh (R9.4).
     *
     * @param override why somebody who took part reviews it all the same, which only a head may say; null otherwise
     * @param why why it is they, or they now; null when no reason is given
     */
    record AppointReviewer(LocalDate on, String reviewer, @Nullable Confidential override,
            @Nullable Confidential why) implements ReviewCommand {}

    /** Tells the requester that the review takes longer. */
    record ExtendReview(LocalDate on, @Nullable LocalDate target) implements ReviewCommand {}

    /** Declines the review. */
    record DeclineReview(LocalDate on, @Nullable Confidential reason) implements ReviewCommand {}

    /** Decides the review and tells the requester; {@code outcomes} are those that changed. */
    record DecideReview(LocalDate on, @Nullable Ruling result,
            List<QuestionOutcome> outcomes) implements ReviewCommand {

        public DecideReview {
            outcomes = List.copyOf(outcomes);
        }
    }
}
