package uk.foiworkflow.projections.trail;

import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.Participation;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** The internal review. */
final class ReviewSentence {

    private ReviewSentence() {}

    static String of(ReviewEvent event) {
        return switch (event) {
            case ReviewRequested e -> "The requester asked on " + DateInWords.of(e.on()) + " for a review"
                    + Words.about("of", e.questions()) + "." + Due.of(e.deadlines());
            case ReviewerAppointed e -> e.reviewer() + " was appointed to review"
                    + (e.override() == null
                            ? "."
                            : ", although they took part in the first decision"
                                    + (e.parts() == null ? "." : ": they " + Participation.inWords(e.parts()) + "."));
            case ReviewExtended e ->
                "The requester was told on " + DateInWords.of(e.on()) + " that the review takes longer"
                        + (e.target() == null ? "." : ", until " + DateInWords.of(e.target()) + ".")
                        + Due.of(e.deadlines());
            case ReviewDeclined e -> "The review was declined on " + DateInWords.of(e.on()) + ".";
            case ReviewDecided e ->
                "The review ended on " + DateInWords.of(e.on()) + Words.with(", decided by ", e.by())
                        + ": " + Ruling.position(e.result()) + "."
                        + (e.questions().isEmpty()
                                ? ""
                                : " It changed the outcome of " + Words.questions(e.questions()) + ".");
        };
    }
}
