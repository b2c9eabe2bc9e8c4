package uk.foiworkflow.projections.follow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.foiworkflow.store.StoredEvent;

/** What a read model takes in at once: a portion of each slice that goes on. */
record Batch(SortedMap<Integer, Portion> portions) {

    /** Where the slices stand after it. */
    Map<Integer, Long> to() {
        Map<Integer, Long> to = new TreeMap<>();
        portions.forEach((slice, portion) -> to.put(slice, portion.to()));
        return to;
    }

    /** All events, in the order of their positions. */
    List<StoredEvent> events() {
        if (portions.size() == 1) {
            return portions.values().iterator().next().events();
        }
        return portions.values().stream().flatMap(portion -> portion.events().stream())
                .sorted(Comparator.comparingLong(StoredEvent::position)).toList();
    }

    boolean ofOneEvent() {
        return portions.size() == 1 && events().size() == 1;
    }

    /** The same in two: some slices and the others, or the first and the last events of one. */
    Stream<Batch> halves() {
        if (portions.size() > 1) {
            int middle = portions.keySet().stream().skip(portions.size() / 2).findFirst().orElseThrow();
            return Stream.of(new Batch(portions.headMap(middle)), new Batch(portions.tailMap(middle)));
        }
        int slice = portions.firstKey();
        Portion whole = portions.values().iterator().next();
        Portion first = whole.first(whole.events().size() / 2);
        return Stream.of(first, whole.behind(first.to())).map(half -> of(slice, half));
    }

    private static Batch of(int slice, Portion portion) {
        return new Batch(new TreeMap<>(Map.of(slice, portion)));
    }
}
