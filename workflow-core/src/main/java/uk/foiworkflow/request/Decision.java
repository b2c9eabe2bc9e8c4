package uk.foiworkflow.request;

import java.util.List;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What a command leads to: the events, and the rules that they break. Whether a broken rule stops the command is for the
 * mode to say.
 */
public record Decision(List<RequestEvent> events, List<Broken> broken) {

    public Decision {
        events = List.copyOf(events);
        broken = List.copyOf(broken);
    }
}
