package uk.foiworkflow.store;

import java.util.Collection;
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
    private static final Map<Form, Class<?>> READABLE = forms(BY_NAME.values());

    /** What a stored event says of itself. */
    record Form(String name, int revision) {}

    private EventTypes() {}

    /** Whether this release knows an event of that stable name. */
    public static boolean known(String name) {
        return BY_NAME.containsKey(name);
    }

    /** Every event that this release can write. */
    public static List<Class<? extends Event>> all() {
        return BY_NAME.values().stream().toList();
    }

    /** The stable name and revision of an event, or of another form of it. */
    public static Named named(Class<?> type) {
        Named named = type.getAnnotation(Named.class);
        if (named == null) {
            throw new IllegalStateException(type.getName() + " has no stable name: annotate it with @Named");
        }
        return named;
    }

    /**
     * The record that is stored under that name and revision, an event or another form of one; null when this release
     * cannot read that.
     */
    static @Nullable Class<?> readable(String name, int revision) {
        return READABLE.get(new Form(name, revision));
    }

    /** The records of all forms in which those events are read. */
    static Map<Form, Class<?>> forms(Collection<Class<? extends Event>> types) {
        return types.stream()
                .flatMap(type -> Stream.concat(Stream.<Class<?>>of(type), Stream.of(named(type).forms())
                        .peek(form -> mustBeOf(type, form))))
                .collect(Collectors.toUnmodifiableMap(form -> new Form(named(form).value(), named(form).revision()),
                        Function.identity()));
    }

    private static void mustBeOf(Class<? extends Event> type, Class<?> form) {
        if (!named(form).value().equals(named(type).value())) {
            throw new IllegalStateException(form.getName() + " is no form of " + named(type).value());
        }
    }

    private static Stream<Class<? extends Event>> leaves(Class<? extends Event> type) {
        if (!type.isSealed()) {
            return Stream.of(type);
        }
        return Stream.of(type.getPermittedSubclasses()).flatMap(sub -> leaves(sub.asSubclass(Event.class)));
    }
}
