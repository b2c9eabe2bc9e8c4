package uk.foiworkflow.api.files;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Found;

/** What is found in one file, each kind of thing once, with the places where it is. */
final class Findings {

    private static final int MOST_PLACES = 20;
    private static final int LONGEST_PLACE = 100;

    private final Map<HiddenData, Set<String>> places = new EnumMap<>(HiddenData.class);

    void add(HiddenData what, String where) {
        Set<String> all = places.computeIfAbsent(what, none -> new LinkedHashSet<>());
        // One more than are told, so that it shows that there are more.
        if (all.size() <= MOST_PLACES) {
            all.add(where.substring(0, Math.min(where.length(), LONGEST_PLACE)));
        }
    }

    void addIf(boolean found, HiddenData what, String where) {
        if (found) {
            add(what, where);
        }
    }

    List<Found> all() {
        return places.entrySet().stream()
                .map(found -> new Found(found.getKey(), new Confidential(words(found.getValue())))).toList();
    }

    private static String words(Set<String> places) {
        return places.stream().limit(MOST_PLACES).collect(Collectors.joining(", "))
                + (places.size() > MOST_PLACES ? " and more" : "");
    }
}
