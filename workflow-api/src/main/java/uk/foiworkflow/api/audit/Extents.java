package uk.foiworkflow.api.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.trail.Trail;
import uk.foiworkflow.projections.trail.TrailBehind;

/** Settles up to where an answer looks, so that all its pages are of the same trail. */
@Component
class Extents {

    private final ReadModels readModels;
    private final EventSource events;
    private final Trail trail;

    Extents(ReadModels readModels, EventSource events, Projections projections) {
        this.readModels = readModels;
        this.events = events;
        this.trail = projections.trail();
    }

    /**
     * For an answer out of the trail alone.
     *
     * @param upTo as the caller named it; null for all there is
     */
    Extent ofTrail(@Nullable Long upTo) {
        readModels.settled();
        return extent(upTo, trail.reached());
    }

    /** For an answer out of several read models, likewise. */
    Extent ofAll(@Nullable Long upTo) {
        return extent(upTo, readModels.settled().position());
    }

    private Extent extent(@Nullable Long upTo, long reached) {
        long head = events.head();
        if (upTo == null) {
            return new Extent(reached, reached >= head, trail.parked());
        }
        if (upTo > head) {
            throw AuditParameters.unreadable("upTo", "The last event stands at %d.".formatted(head));
        }
        if (upTo > reached) {
            throw new TrailBehind();
        }
        return new Extent(upTo, true, trail.parked());
    }
}
