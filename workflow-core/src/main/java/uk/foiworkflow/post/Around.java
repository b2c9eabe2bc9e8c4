package uk.foiworkflow.post;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known beside something that came.
 *
 * @param thread the requests of the messages that it answers
 * @param mentioned the requests whose reference stands in it
 * @param addresses the addresses of those who ask, by the reference of each request that is under way
 * @param alike what came with the same words in the last months, the first one first
 * @param sameHour how many others came from the same sender within an hour of it
 */
public record Around(Set<String> thread, Set<String> mentioned, Map<String, String> addresses, List<Alike> alike,
        int sameHour) {

    public Around {
        thread = Set.copyOf(thread);
        mentioned = Set.copyOf(mentioned);
        addresses = Map.copyOf(addresses);
        alike = List.copyOf(alike);
    }
}
