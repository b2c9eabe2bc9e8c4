package uk.foiworkflow.request;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Need.Told;
import uk.foiworkflow.request.event.RequestEvent;

/** Whether the entries of a history are possible still when one of them is put right. */
final class Needs {

    private Needs() {}

    /**
     * The first entry that was possible as the file stood and is not as it is corrected; null when there is none.
     *
     * @param grounds whether what exemptions rest on is to be there still; where the decision itself is put right, it rests
     *            on whatever it rested on
     */
    static @Nullable RequestEvent adrift(List<RequestEvent> recorded, List<RequestEvent> corrected, boolean grounds) {
        List<Need<?>> needs = grounds ? EntryNeeds.GROUNDED : EntryNeeds.POSSIBLE;
        IdentityHashMap<RequestEvent, List<Need<?>>> before = unmet(needs, recorded);
        Told told = Told.nothing();
        for (RequestEvent event : Effective.of(corrected)) {
            List<Need<?>> known = before.get(event);
            if (known != null && !known.containsAll(unmet(needs, event, told))) {
                return event;
            }
            told = told.and(event);
        }
        return null;
    }

    /** The place of that very event among those that were recorded. */
    static int place(List<RequestEvent> recorded, RequestEvent event) {
        int place = 0;
        while (recorded.get(place) != event) {
            place++;
        }
        return place;
    }

    /** What each entry lacked as the file stood: a past case may never have been told whole. */
    private static IdentityHashMap<RequestEvent, List<Need<?>>> unmet(List<Need<?>> needs,
            List<RequestEvent> recorded) {
        IdentityHashMap<RequestEvent, List<Need<?>>> unmet = new IdentityHashMap<>();
        Told told = Told.nothing();
        for (RequestEvent event : Effective.of(recorded)) {
            unmet.put(event, unmet(needs, event, told));
            told = told.and(event);
        }
        return unmet;
    }

    private static List<Need<?>> unmet(List<Need<?>> needs, RequestEvent event, Told before) {
        return needs.stream().filter(need -> need.unmet(event, before)).toList();
    }
}
