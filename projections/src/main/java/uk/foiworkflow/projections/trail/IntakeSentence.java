package uk.foiworkflow.projections.trail;

import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;

/** Receipt, acknowledgement, questions, regime, transfer, withdrawal. */
final class IntakeSentence {

    private IntakeSentence() {}

    static String of(IntakeEvent event) {
        return switch (event) {
            case RequestReceived e ->
                e.authority().name() + " received the request on " + DateInWords.of(e.on()) + ", with "
                        + (e.asked().size() == 1 ? "one question" : e.asked().size() + " questions") + ", under "
                        + e.regime()
                        + "." + former(e) + Due.of(e.deadlines());
            case RequestAcknowledged e -> "The request was acknowledged on " + DateInWords.of(e.on()) + ".";
            case QuestionsIdentified e -> Words.subject(e.questions()) + " " + Words.was(e.questions())
                    + " found in the request as well." + Due.of(e.deadlines());
            case RegimeChanged e -> Words.subject(e.questions())
                    + (e.questions().size() > 1 ? " are" : " is") + " answered under " + e.regime() + " from "
                    + DateInWords.of(e.on()) + " on." + Due.of(e.deadlines());
            case RequestTransferred e -> Words.subject(e.questions()) + " " + Words.was(e.questions())
                    + " transferred" + Words.with(" to ", e.to()) + " on " + DateInWords.of(e.on()) + ".";
            case RequestWithdrawn e -> Words.subject(e.questions()) + " " + Words.was(e.questions())
                    + " withdrawn by the requester on " + DateInWords.of(e.on()) + ".";
            case QuestionsSplitOff e -> Words.subject(e.questions()) + " left on " + DateInWords.of(e.on())
                    + " for request " + e.into() + ", and " + (e.questions().size() > 1 ? "are" : "is")
                    + " owed there.";
            case QuestionsTakenOver e -> Words.subject(e.questions()) + " came on " + DateInWords.of(e.on())
                    + " from request " + e.from() + ", with all that had moved their time there."
                    + Due.of(e.deadlines());
            case ReceiptDateCorrected e -> "The date of receipt was corrected from " + DateInWords.of(e.was()) + " to "
                    + DateInWords.of(e.to()) + "." + Due.of(e.deadlines());
        };
    }

    private static String former(RequestReceived event) {
        return event.formerReference() == null ? "" : " Its former reference is " + event.formerReference() + ".";
    }
}
