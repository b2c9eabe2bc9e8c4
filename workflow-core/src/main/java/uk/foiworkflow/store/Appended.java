package uk.foiworkflow.store;

import java.time.Instant;
import java.util.List;

/**
 * What the store answered to an append.
 *
 * @param version the sequence of the last event
 * @param position the position of the last event
 * @param recordedAt when they were recorded, UTC
 * @param types their stable names, in order
 */
public record Appended(long version, long position, Instant recordedAt, List<String> types) {

    public Appended {
        types = List.copyOf(types);
    }
}
