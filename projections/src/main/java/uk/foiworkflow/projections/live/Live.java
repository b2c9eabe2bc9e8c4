package uk.foiworkflow.projections.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.SharedEvents;
import uk.foiworkflow.projections.live.Change.Sight;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.store.StoredEvent;

/**
 * Tells listeners what changed behind the position that they have come to. Nothing is kept for any of them: a listener that
 * is slow, or comes back, on whatever node, is told the same from its position on.
 */
public final class Live implements AutoCloseable {

    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SharedEvents events;
    private final JdbcClient views;
    private final Settling settling;
    private final Head head;

    /** Waits until the read models hold an event. */
    @FunctionalInterface
    public interface Settling {

        /** Whether it was so in time. */
        boolean await(long position, Duration atMost) throws InterruptedException;
    }

    /**
     * @param events of the store, shared with whoever follows in this process
     * @param views the database of the read models, which knows who may read what
     * @param interval how long it waits for a signal before it looks for events by itself
     */
    public Live(SharedEvents events, DataSource views, Settling settling, Duration interval) {
        this.events = events;
        this.views = JdbcClient.create(views);
        this.settling = settling;
        this.head = new Head(events::head, interval);
    }

    /** Starts looking for events, while anybody listens; once only. */
    public void start() {
        head.start();
    }

    /** Says that there are new events. */
    public void wake() {
        head.wake();
    }

    /** Lets all who wait go, as if nothing had come, and whoever comes from now on. */
    public void release() {
        head.release();
    }

    @Override
    public void close() {
        head.close();
    }

    /**
     * What changed behind a position, some of it where it is much; waits while nothing has. What somebody may see is judged
     * as it stands when they are told; so nothing is told of a case that they were shown once and may see no more, but that it has left their sight.
     *
     * @param position up to where the listener knows
     * @param atMost so long, and then the passage is empty
     */
    public Passage behind(long position, Viewer viewer, Duration atMost) throws InterruptedException {
        long last = head.behind(position, atMost);
        // What lies further back is read past those who follow.
        EventSource source = last - position > BATCH ? events.source() : events;
        List<StoredEvent> recorded = last > position ? source.after(position, BATCH) : List.of();
        if (recorded.isEmpty()) {
            return new Passage(List.of(), position);
        }
        long end = recorded.getLast().position();
        List<StoredEvent> happened = recorded.stream().filter(StoredEvent::ofRequest).toList();
        if (viewer.mayReadAll()) {
            return new Passage(happened.stream().map(event -> new Change(Sight.SEEN, event)).toList(), end);
        }
        // Who may see what is known to the read models, and they come a little later.
        return settling.await(end, PATIENCE)
                ? new Passage(seen(happened, position, end, viewer), end)
                : new Passage(List.of(), position);
    }

    private List<Change> seen(List<StoredEvent> happened, long position, long end, Viewer viewer) {
        Map<String, Sight> sights = sights(happened, position, end, viewer);
        Map<String, Long> last = new HashMap<>();
        happened.forEach(event -> last.put(event.stream(), event.position()));
        List<Change> changes = new ArrayList<>();
        for (StoredEvent event : happened) {
            Sight sight = sights.get(event.stream());
            if (sight != null && (sight != Sight.LEFT || last.containsValue(event.position()))) {
                changes.add(new Change(sight, event));
                sights.replace(event.stream(), Sight.CAME, Sight.SEEN);
            }
        }
        return changes;
    }

    /** The sight of requests; of one that they neither saw nor see there is none. */
    private Map<String, Sight> sights(List<StoredEvent> happened, long position, long end, Viewer viewer) {
        Map<String, Sight> sights = new HashMap<>();
        views.sql("SELECT * FROM (SELECT r.reference, " + viewer.mayRead("r.reference") + " AS now, "
                + viewer.couldRead("r.reference", ":position") + " AS before, "
                + viewer.couldRead("r.reference", ":end") + " AS at_end"
                + " FROM unnest(:references) r (reference)) s WHERE now OR before")
                .param("references", happened.stream().map(StoredEvent::stream).distinct().toArray(String[]::new))
                .param("position", position).param("end", end).param(Viewer.PARAMETER, viewer.id())
                .query(row -> {
                    Sight sight = Sight.of(row.getBoolean("before"), row.getBoolean("at_end"), row.getBoolean("now"));
                    if (sight != null) {
                        sights.put(row.getString("reference"), sight);
                    }
                });
        return sights;
    }
}
