package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * The history of a request as it should have been entered: what stands instead of a wrong entry takes its place. A
 * correction itself stays where it was made, for the due dates that it set hold from then on.
 */
public final class Effective {

    private Effective() {}

    /** The events that count, of all that were recorded, in order. */
    public static List<RequestEvent> of(List<RequestEvent> recorded) {
        return of(recorded, Function.identity());
    }

    /** The same of what holds an event each. */
    public static <E> List<E> of(List<E> recorded, Function<E, RequestEvent> event) {
        Map<Integer, List<Integer>> instead = new HashMap<>();
        Set<Integer> moved = new HashSet<>();
        for (int i = 0; i < recorded.size(); i++) {
            if (event.apply(recorded.get(i)) instanceof CorrectionMade made) {
                List<Integer> follow = IntStream
                        .rangeClosed(i + 1, Math.min(i + made.instead(), recorded.size() - 1)).boxed().toList();
                instead.put(made.entry(), follow);
                moved.addAll(follow);
            }
        }
        List<E> effective = new ArrayList<>();
        IntStream.range(0, recorded.size()).filter(i -> !moved.contains(i))
                .forEach(i -> put(i, recorded, instead, effective));
        return List.copyOf(effective);
    }

    private static <E> void put(int place, List<E> recorded, Map<Integer, List<Integer>> instead, List<E> effective) {
        List<Integer> others = instead.get(place);
        if (others == null) {
            effective.add(recorded.get(place));
        } else {
            others.forEach(other -> put(other, recorded, instead, effective));
        }
    }
}
