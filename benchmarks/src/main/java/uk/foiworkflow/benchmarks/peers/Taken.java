package uk.foiworkflow.benchmarks.peers;

import uk.foiworkflow.host.Handled;

/**
 * A step that was taken.
 *
 * @param version the sequence of its last event
 * @param position the place of that event in the one order of the store
 * @param events how many it led to
 */
public record Taken(long version, long position, int events) {

    static Taken of(Handled handled) {
        return new Taken(handled.version(), handled.position(), handled.eventTypes().size());
    }
}
