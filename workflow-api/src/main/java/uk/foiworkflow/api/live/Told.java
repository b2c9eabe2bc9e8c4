package uk.foiworkflow.api.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.live.Change;
import uk.foiworkflow.projections.live.Change.Sight;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What a listener is told of an event: no word of what it says.
 *
 * @param position its place in the one order of the store
 * @param reference of the request
 * @param type the name of the event; null where the request has left the listener's sight
 * @param on the day on which it happened; null as well where this release cannot read the event
 * @param came whether the request has just come into the listener's sight; null where it has left it
 * @param dashboards which of them it may have changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(long position, String reference, @Nullable String type, @Nullable LocalDate on, @Nullable Boolean came,
        Set<Dashboard> dashboards) {

    static Told of(Change change) {
        var event = change.event();
        Set<Dashboard> all = Set.of(Dashboard.values());
        if (change.sight() == Sight.LEFT) {
            return new Told(event.position(), event.stream(), null, null, null, all);
        }
        boolean came = change.sight() == Sight.CAME;
        return event.content() instanceof RequestEvent happened
                ? new Told(event.position(), event.stream(), event.type(), happened.on(), came,
                        came ? all : Dashboard.touchedBy(happened))
                : new Told(event.position(), event.stream(), event.type(), null, came, all);
    }
}
