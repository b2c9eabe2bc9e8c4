package uk.foiworkflow.why;

import java.util.List;
import uk.foiworkflow.request.command.ReviewCommand;
import uk.foiworkflow.request.command.ReviewCommand.AppointReviewer;
import uk.foiworkflow.request.command.ReviewCommand.DecideReview;
import uk.foiworkflow.request.command.ReviewCommand.DeclineReview;
import uk.foiworkflow.request.command.ReviewCommand.ExtendReview;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** What became of a review. */
final class ReviewRetold {

    private ReviewRetold() {}

    static ReviewCommand of(ReviewEvent event, List<RequestEvent> events) {
        return switch (event) {
            case ReviewRequested e -> new RecordReviewRequest(e.on(), e.questions(), e.grounds());
            case ReviewerAppointed e -> new AppointReviewer(e.on(), e.reviewer(), e.override(), e.why());
            case ReviewExtended e -> new ExtendReview(e.on(), e.target());
            case ReviewDeclined e -> new DeclineReview(e.on(), e.reason());
            case ReviewDecided e -> new DecideReview(e.on(), e.result(), events.stream()
                    .filter(QuestionDecided.class::isInstance)
                    .map(decided -> DecisionRetold.outcome((QuestionDecided) decided)).toList());
        };
    }
}
