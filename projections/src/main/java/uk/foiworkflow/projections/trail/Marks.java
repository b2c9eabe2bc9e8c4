package uk.foiworkflow.projections.trail;

import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.why.Overriding;

/** What an auditor looks at first. */
final class Marks {

    private Marks() {}

    /** Whether it says that something on the file was wrong. */
    static boolean correction(RequestEvent event) {
        return event instanceof CorrectionMade || event instanceof ReceiptDateCorrected;
    }

    /** Whether somebody went past what stood in the way: a defect, a layer of clearance, the independence of a review. */
    static boolean override(RequestEvent event) {
        return !Overriding.of(event).isEmpty();
    }
}
