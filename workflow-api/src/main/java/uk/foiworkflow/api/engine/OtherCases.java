package uk.foiworkflow.api.engine;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.store.StoredEvent;

/**
 * What is on file of other requests, for the commands that name them. It is read when the command is given and goes with
 * it, so that deciders ask nobody; a request that the caller may not see is as good as none.
 */
@Component
public final class OtherCases {

    private final EventSource events;
    private final Visibility visibility;

    OtherCases(EventSource events, Visibility visibility) {
        this.events = events;
        this.visibility = visibility;
    }

    /** Tells of each request that is named what its own events say; of none that the caller may not see. */
    public Function<String, OtherCase> seenBy(Caller caller) {
        return reference -> {
            List<StoredEvent> stored = visibility.sees(reference, caller.actor())
                    ? events.stream(reference)
                    : List.of();
            return new OtherCase(reference, stored.isEmpty() ? null : request(stored).outline());
        };
    }

    private static Request request(List<StoredEvent> stored) {
        Request request = Request.NONE;
        for (StoredEvent event : stored) {
            request = request.evolve(event.event());
        }
        return request;
    }
}
