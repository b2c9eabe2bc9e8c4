package uk.foiworkflow.projections.follow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.table.Views.Place;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.UnreadableEvent;

/** The parked events: kept until a retry takes them in, so that none is lost or passed over. */
final class DeadLetters {

    /** As many as somebody reads at once. */
    private static final int MOST = 1_000;

    private final JdbcClient views;
    private final String table;

    DeadLetters(JdbcClient views, Place place) {
        this.views = views;
        this.table = place.table("dead_letter");
    }

    List<DeadLetter> of(String projection) {
        return views.sql("""
                SELECT projection, stream, position, sequence, type, cause, since, attempts
                FROM %s WHERE projection = ? ORDER BY position LIMIT ?""".formatted(table)).params(projection, MOST)
                .query(DeadLetter.class).list();
    }

    List<Long> positions(String projection, String stream) {
        return views.sql("SELECT position FROM " + table + " WHERE projection = ? AND stream = ? ORDER BY position")
                .params(projection, stream).query(Long.class).list();
    }

    /** The requests with parked events. */
    List<String> streams(String projection) {
        return views.sql("SELECT DISTINCT stream FROM " + table + " WHERE projection = ?").param(projection)
                .query(String.class).list();
    }

    /** Those of them in which an event was newer than the release that parked it. */
    List<String> ofANewerRelease(String projection) {
        return views.sql("SELECT DISTINCT stream FROM " + table + " WHERE projection = ? AND newer ORDER BY stream")
                .param(projection).query(String.class).list();
    }

    long count(String projection) {
        return views.sql("SELECT count(*) FROM " + table + " WHERE projection = ?").param(projection)
                .query(Long.class).single();
    }

    /** Takes out of a batch the events of requests that are parked, and parks those too. */
    List<StoredEvent> parkBehind(String projection, List<StoredEvent> batch) {
        Set<String> parked = new HashSet<>(
                views.sql("SELECT DISTINCT stream FROM " + table + " WHERE projection = ? AND stream = ANY(?)")
                        .params(projection, batch.stream().map(StoredEvent::stream).distinct().toArray(String[]::new))
                        .query(String.class).list());
        if (parked.isEmpty()) {
            return batch;
        }
        var others = new ArrayList<StoredEvent>();
        for (StoredEvent event : batch) {
            if (parked.contains(event.stream())) {
                park(projection, event, "An earlier event of this request is parked.", 0, false);
            } else {
                others.add(event);
            }
        }
        return others;
    }

    void park(String projection, StoredEvent event, Throwable cause) {
        park(projection, event, Fault.words(cause), 1, cause instanceof UnreadableEvent);
    }

    void failedAgain(String projection, long position, Throwable cause) {
        views.sql(
                "UPDATE " + table + " SET cause = ?, attempts = attempts + 1 WHERE projection = ? AND position = ?")
                .params(Fault.words(cause), projection, position).update();
    }

    /** Whether it was still parked. */
    boolean release(String projection, long position) {
        return views.sql("DELETE FROM " + table + " WHERE projection = ? AND position = ?")
                .params(projection, position).update() > 0;
    }

    private void park(String projection, StoredEvent event, String cause, int attempts, boolean newer) {
        views.sql("""
                INSERT INTO %s (projection, stream, position, sequence, type, cause, attempts, newer)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""".formatted(table))
                .params(projection, event.stream(), event.position(), event.sequence(),
                        event.type(), cause, attempts, newer)
                .update();
    }
}
