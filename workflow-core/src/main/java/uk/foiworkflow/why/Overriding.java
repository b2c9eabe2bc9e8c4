package uk.foiworkflow.why;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/**
 * Somebody went past what stood in the way: a defect of a response, a layer of clearance, the independence of a review.
 *
 * @param rule the number of the rule, or its name
 * @param question the question at which it stood in the way; null when it lay in the whole
 * @param what what stood in the way
 * @param reason why it was gone past, in the words of whoever did
 */
public record Overriding(String rule, @Nullable Integer question, String what, String reason) {

    /** All that an event went past; empty when it was done as of right. */
    public static List<Overriding> of(RequestEvent event) {
        return switch (event) {
            case WeaknessesAccepted e -> e.overrides().stream().map(passed -> new Overriding(passed.rule(),
                    passed.question(), passed.words().text(), passed.reason().text())).toList();
            case ReviewerAppointed e -> e.override() == null
                    ? List.of()
                    : List.of(new Overriding("R9.4", null, e.reviewer() + " took part in the first decision.",
                            e.override().text()));
            case ClearanceBypassed e -> List.of(new Overriding("clearance", null,
                    "The draft was not cleared by "
                            + e.layers().stream().map(ClearanceLayer::toString).collect(Collectors.joining(", ")) + ".",
                    e.why().text()));
            case RequestEvent other -> List.of();
        };
    }
}
