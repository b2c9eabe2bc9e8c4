package uk.foiworkflow.request;

import java.util.List;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What a command leads to: the events, and the rules that they break. Whether a broken rule stops the command is for the
 * mode to say.
 *
 * @param checks all that was asked, in that order: the rules that let the command pass, those that are broken, and those
 *            whose findings stop nobody
 */
public record Decision(List<RequestEvent> events, List<Broken> broken, List<Check> checks) {

    public Decision {
        events = List.copyOf(events);
        broken = List.copyOf(broken);
        checks = List.copyOf(checks);
    }
}
