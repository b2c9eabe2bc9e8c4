package uk.foiworkflow.projections.trail;

import java.util.List;
import java.util.stream.Stream;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceVoided;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;

/** By whom a text is cleared, what voids it, and what it went out with. */
final class ClearanceWords {

    private ClearanceWords() {}

    static String of(ClearanceLayer layer) {
        return switch (layer) {
            case APPROVER -> "the approver";
            case DISCLOSURE -> "the disclosure specialist";
            case PRESS -> "the press office";
            case PRIVATE_OFFICE -> "the private office";
        };
    }

    static String of(ClearanceRouteChosen e) {
        return "The " + e.route() + " clearance route was chosen: "
                + (e.layers().isEmpty() ? "nobody clears a draft" : all(e.layers()) + " must clear a draft") + ".";
    }

    static String of(ClearanceVoided e) {
        return "The clearance of draft " + e.draft() + " by " + all(e.layers()) + " came to nothing: "
                + switch (e.cause()) {
                    case NEW_DRAFT -> "another text took its place";
                    case DECIDED_ANEW -> "a question was decided anew";
                    case RETURNED -> "it was sent back";
                } + ".";
    }

    static String of(ClearanceBypassed e) {
        return "Draft " + e.draft() + " was let past " + all(e.layers()) + " by " + e.by() + ".";
    }

    static String of(IdentificationAssessed e) {
        return "It was assessed" + Words.with(" by ", e.by()) + " that the small counts in question " + e.question()
                + (e.identifiable() ? " tell who is meant" : " tell nobody who is meant")
                + Words.with(", to ", e.byWhom()) + ".";
    }

    static String of(WeaknessesAccepted e) {
        List<String> parts = Stream.concat(
                e.overrides().stream()
                        .map(one -> " Overridden (" + one.rule() + "): " + one.words().text() + " Because: “"
                                + one.reason().text() + "”."),
                e.warnings().stream().map(one -> " Warned (" + one.rule() + "): " + one.words().text())).toList();
        return "Response " + e.response() + " went out with what stood against it." + String.join("", parts);
    }

    static String layers(DraftSubmitted e) {
        return e.layers() == null || e.layers().size() < 2 ? "" : " It is to be cleared by " + all(e.layers()) + ".";
    }

    private static String all(List<ClearanceLayer> layers) {
        return layers.isEmpty() ? "nobody" : Words.and(layers.stream().map(ClearanceWords::of).toList());
    }
}
