package uk.foiworkflow.projections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Named;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.StoredEvent;

/** Events in memory, recorded at whatever instant a scenario wants. */
public final class Journal implements EventSource {

    public static final Actor OFFICER = new Actor("jo", Role.OFFICER);

    private final List<StoredEvent> events = new ArrayList<>();

    /** Records what an officer enters on the day itself, at ten in the morning UTC. */
    public Journal live(String reference, RequestEvent... happened) {
        for (RequestEvent event : happened) {
            live(reference, event.on() + "T10:00:00Z", OFFICER, event);
        }
        return this;
    }

    /** Records what somebody enters at some instant. */
    public Journal live(String reference, String at, Actor actor, RequestEvent... happened) {
        for (RequestEvent event : happened) {
            add(reference, Instant.parse(at), actor, false, name(event), event);
        }
        return this;
    }

    /** Records a past case, brought in at some instant. */
    public Journal imported(String reference, String at, RequestEvent... happened) {
        for (RequestEvent event : happened) {
            add(reference, Instant.parse(at), new Actor("root", Role.ADMIN), true, name(event), event);
        }
        return this;
    }

    /** Records an event that this release cannot read. */
    public Journal unreadable(String reference, String at) {
        return add(reference, Instant.parse(at), OFFICER, false, "EventOfTomorrow", null);
    }

    /** From now on the events that could not be read are read as that one: the release is a newer one. */
    public synchronized Journal upgraded(RequestEvent read) {
        events.replaceAll(event -> event.content() != null || event.altered()
                ? event
                : new StoredEvent(event.position(), event.stream(), event.sequence(), event.id(), event.recordedAt(),
                        name(read), 1, event.metadata(), read));
        return this;
    }

    @Override
    public synchronized List<StoredEvent> after(long position, int limit) {
        int from = (int) Math.min(position, events.size());
        return List.copyOf(events.subList(from, Math.min(from + limit, events.size())));
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public synchronized List<StoredEvent> stream(String reference) {
        return events.stream().filter(event -> event.stream().equals(reference)).toList();
    }

    /** As they are, for nothing here is under a key. */
    @Override
    public List<StoredEvent> erased(String reference) {
        return stream(reference);
    }

    /** All of them. */
    public List<StoredEvent> all() {
        return after(0, Integer.MAX_VALUE / 2);
    }

    /** An event whose words do not open with the key of its request. */
    public synchronized Journal altered(String reference, String at) {
        UUID call = UUID.randomUUID();
        events.add(new StoredEvent(events.size() + 1L, reference, stream(reference).size(), UUID.randomUUID(),
                Instant.parse(at), "NoteAdded", 1,
                new Metadata(new Actor("jo", Role.OFFICER), "SomeCommand", call, call, false), null, true));
        return this;
    }

    private synchronized Journal add(String reference, Instant at, Actor actor, boolean imported, String type,
            @Nullable RequestEvent event) {
        UUID call = UUID.randomUUID();
        events.add(
                new StoredEvent(events.size() + 1L, reference, stream(reference).size(), UUID.randomUUID(), at, type, 1,
                        new Metadata(actor, "SomeCommand", call, call, imported), event));
        return this;
    }

    private static String name(RequestEvent event) {
        Named named = event.getClass().getAnnotation(Named.class);
        return named == null ? event.getClass().getSimpleName() : named.value();
    }
}
