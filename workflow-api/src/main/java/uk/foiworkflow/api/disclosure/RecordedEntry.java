package uk.foiworkflow.api.disclosure;

import java.util.List;

/**
 * The answer to what was done with an entry.
 *
 * @param entry its number among those of its request
 * @param version at which it stands
 * @param position of its last event in the one order of the store
 * @param events the stable names of the events that it led to, in order
 */
record RecordedEntry(String reference, int entry, long version, long position, List<String> events) {

    RecordedEntry {
        events = List.copyOf(events);
    }
}
