package uk.foiworkflow.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Broken;

/**
 * What a command leads to.
 *
 * @param event null where anything stands against it
 * @param broken the rules that it breaks
 */
public record DisclosureDecision(@Nullable DisclosureEvent event, List<Broken> broken) {

    public DisclosureDecision {
        broken = List.copyOf(broken);
    }
}
