package uk.foiworkflow.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Named;
import uk.foiworkflow.request.event.RequestEvent;

/** The names under which events are stored, taken from the sealed family itself, so that none can be left out. */
final class EventTypes {

    private static final Map<String, Class<? extends RequestEvent>> BY_NAME = leaves(RequestEvent.class)
            .collect(Collectors.toUnmodifiableMap(type -> named(type).value(), Function.identity()));

    private EventTypes() {}

    /** Every event that this release can write. */
    static List<Class<? extends RequestEvent>> all() {
        return BY_NAME.values().stream().toList();
    }

    /** The stable name and revision of an event. */
    static Named named(Class<? extends RequestEvent> type) {
        Named named = type.getAnnotation(Named.class);
        if (named == null) {
            throw new IllegalStateException(type.getName() + " has no stable name: annotate it with @Named");
        }
        return named;
    }

    /** The event behind a stored name and revision; null when this release cannot read that. */
    static @Nullable Class<? extends RequestEvent> readable(String name, int revision) {
        Class<? extends RequestEvent> type = BY_NAME.get(name);
        return type != null && named(type).revision() == revision ? type : null;
    }

    private static Stream<Class<? extends RequestEvent>> leaves(Class<? extends RequestEvent> type) {
        if (!type.isSealed()) {
            return Stream.of(type);
        }
        return Stream.of(type.getPermittedSubclasses()).flatMap(sub -> leaves(sub.asSubclass(RequestEvent.class)));
    }
}
