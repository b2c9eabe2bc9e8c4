package uk.foiworkflow.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** Tells the reviews of a case in the order in which it happened. */
final class ReviewFold {

    private final List<Review> reviews = new ArrayList<>();

    /** In the order in which they were asked for. */
    List<Review> all() {
        return reviews;
    }

    /** Whether a review has been decided. */
    boolean decided() {
        return reviews.stream().anyMatch(Review::decided);
    }

    /** @param all the numbers of all questions, for a review of the whole */
    void apply(ReviewEvent event, SortedSet<Integer> all) {
        switch (event) {
            case ReviewRequested asked -> reviews.add(new Review(asked.on(),
                    asked.questions().isEmpty() ? all : asked.questions(), null, null, false, null, List.of(), false));
            case ReviewExtended extended -> open(review -> review.extendedOn(extended.on()));
            case ReviewDeclined declined -> open(review -> review.declinedOn(declined.on()));
            case ReviewDecided decided -> {
                if (reviews.stream().allMatch(review -> review.ended() != null)) {
                    reviews.add(new Review(null, all, null, null, false, null, List.of(), false));
                }
                open(review -> review.decidedOn(decided.on(), decided.result()));
            }
            case ReviewerAppointed appointed -> {
            }
        }
    }

    /** A last day that was put on file belongs to the review from whose day it was counted. */
    void dated(Filed day) {
        reviews.replaceAll(
                review -> day.deadline().from().equals(review.requested()) ? review.dated(day) : review);
    }

    private void open(UnaryOperator<Review> change) {
        reviews.replaceAll(review -> review.ended() == null ? change.apply(review) : review);
    }
}
