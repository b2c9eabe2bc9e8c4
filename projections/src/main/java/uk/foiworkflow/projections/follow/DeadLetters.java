package uk.foiworkflow.projections.follow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.store.StoredEvent;

/** The parked events: kept until a retry takes them in, so that none is lost or passed over. */
final class DeadLetters {

    private static final int LONGEST_CAUSE = 2_000;

    private final JdbcClient views;

    DeadLetters(JdbcClient views) {
        this.views = views;
    }

    List<DeadLetter> of(String projection) {
        return views.sql("""
                select projection, stream, position, sequence, type, cause, since, attempts
                from views.dead_letter where projection = ? order by position""").param(projection)
                .query(DeadLetter.class).list();
    }

    List<Long> positions(String projection, String stream) {
        return views.sql("select position from views.dead_letter where projection = ? and stream = ? order by position")
                .params(projection, stream).query(Long.class).list();
    }

    long count(String projection) {
        return views.sql("select count(*) from views.dead_letter where projection = ?").param(projection)
                .query(Long.class).single();
    }

    /** Takes out of a batch the events of requests that are parked, and parks those too. */
    List<StoredEvent> parkBehind(String projection, List<StoredEvent> batch) {
        Set<String> parked = new HashSet<>(
                views.sql("select distinct stream from views.dead_letter where projection = ? and stream = any(?)")
                        .params(projection, batch.stream().map(StoredEvent::stream).distinct().toArray(String[]::new))
                        .query(String.class).list());
        if (parked.isEmpty()) {
            return batch;
        }
        var others = new ArrayList<StoredEvent>();
        for (StoredEvent event : batch) {
            if (parked.contains(event.stream())) {
                park(projection, event, "An earlier event of this request is parked.", 0);
            } else {
                others.add(event);
            }
        }
        return others;
    }

    void park(String projection, StoredEvent event, Throwable cause) {
        park(projection, event, words(cause), 1);
    }

    void failedAgain(String projection, long position, Throwable cause) {
        views.sql(
                "update views.dead_letter set cause = ?, attempts = attempts + 1 where projection = ? and position = ?")
                .params(words(cause), projection, position).update();
    }

    void release(String projection, long position) {
        views.sql("delete from views.dead_letter where projection = ? and position = ?").params(projection, position)
                .update();
    }

    void releaseAll(String projection) {
        views.sql("delete from views.dead_letter where projection = ?").param(projection).update();
    }

    private void park(String projection, StoredEvent event, String cause, int attempts) {
        views.sql("""
                insert into views.dead_letter (projection, stream, position, sequence, type, cause, attempts)
                values (?, ?, ?, ?, ?, ?, ?)""").params(projection, event.stream(), event.position(), event.sequence(),
                event.type(), cause, attempts).update();
    }

    private static String words(Throwable cause) {
        String words = (cause.getClass().getSimpleName() + ": " + cause.getMessage()).replace("\0", "");
        return words.length() <= LONGEST_CAUSE ? words : words.substring(0, LONGEST_CAUSE);
    }
}
