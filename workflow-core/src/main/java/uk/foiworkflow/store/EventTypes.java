package uk.foiworkflow.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.access.AccessEvent;
import uk.foiworkflow.disclosure.DisclosureEvent;
import uk.foiworkflow.post.PostEvent;
import uk.foiworkflow.release.ReleaseEvent;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.Named;
import uk.foiworkflow.request.event.RequestEvent;

/** The names under which events are stored, taken from the sealed families themselves, so that none can be left out. */
public final class EventTypes {

    private static final Map<String, Class<? extends Event>> BY_NAME = Stream
            .of(RequestEvent.class, AccessEvent.class, PostEvent.class, ReleaseEvent.class, DisclosureEvent.class)
            .flatMap(EventTypes::leaves)
            .collect(Collectors.toUnmodifiableMap(type -> named(type).value(), Function.identity()));

    private EventTypes() {}

    /** Whether this release knows an event of that stable name. */
    public static boolean known(String name) {
        return BY_NAME.containsKey(name);
    }

    /** Every event that this release can write. */
    public static List<Class<? extends Event>> all() {
        return BY_NAME.values().stream().toList();
    }

    /** The stable name and revision of an event. */
    public static Named named(Class<? extends Event> type) {
        Named named = type.getAnnotation(Named.class);
        if (named == null) {
            throw new IllegalStateException(type.getName() + " has no stable name: annotate it with @Named");
        }
        return named;
    }

    /** The event behind a stored name and revision; null when this release cannot read that. */
    static @Nullable Class<? extends Event> readable(String name, int revision) {
        Class<? extends Event> type = BY_NAME.get(name);
        return type != null && named(type).revision() == revision ? type : null;
    }

    private static Stream<Class<? extends Event>> leaves(Class<? extends Event> type) {
        if (!type.isSealed()) {
            return Stream.of(type);
        }
        return Stream.of(type.getPermittedSubclasses()).flatMap(sub -> leaves(sub.asSubclass(Event.class)));
    }
}
