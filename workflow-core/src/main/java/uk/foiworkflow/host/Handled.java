package uk.foiworkflow.host;

import java.util.List;

/**
 * The answer to a command.
 *
 * @param reference of the request
 * @param version the sequence of the last event that the command led to
 * @param position the place of that event in the one order of the store
 * @param eventTypes the stable names of the events that it led to, in order
 * @param repeated whether this answers a call that had been answered before
 */
public record Handled(String reference, long version, long position, List<String> eventTypes, boolean repeated) {

    public Handled {
        eventTypes = List.copyOf(eventTypes);
    }
}
