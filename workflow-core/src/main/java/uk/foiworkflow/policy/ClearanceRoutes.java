package uk.foiworkflow.policy;

import java.util.List;

/**
 * Which layers clear a draft on each route, in their order; a route without layers lets a draft go out as it is written.
 */
public record ClearanceRoutes(List<ClearanceLayer> standard, List<ClearanceLayer> trigger, List<ClearanceLayer> full) {

    /** One approver, the disclosure specialist, or all three offices. */
    public static final ClearanceRoutes STANDARD = new ClearanceRoutes(List.of(ClearanceLayer.APPROVER),
            List.of(ClearanceLayer.DISCLOSURE),
            List.of(ClearanceLayer.DISCLOSURE, ClearanceLayer.PRESS, ClearanceLayer.PRIVATE_OFFICE));

    public ClearanceRoutes {
        standard = List.copyOf(standard);
        trigger = List.copyOf(trigger);
        full = List.copyOf(full);
    }

    /** The layers of a route, the first to clear first. */
    public List<ClearanceLayer> layers(ClearanceRoute route) {
        return switch (route) {
            case STANDARD -> standard;
            case TRIGGER -> trigger;
            case FULL -> full;
        };
    }
}
