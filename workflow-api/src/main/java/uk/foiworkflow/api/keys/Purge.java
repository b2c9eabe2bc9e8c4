package uk.foiworkflow.api.keys;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.api.embedded.EmbeddedDatabase;
import uk.foiworkflow.post.PostStream;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.store.Keeper;

/**
 * Sees that nothing of what was shredded is left in the files of the database. What is deleted from a table stays in its
 * file until something is written over it, and in the write-ahead log as well: so the tables that hold words in clear, and
 * that of the keys, are written anew, and of the embedded database the log, too. Elsewhere that is for its administrator.
 */
final class Purge {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Keeper keeper;
    private final Following following;
    private final EventSource events;
    private final JdbcTemplate views;
    private final @Nullable EmbeddedDatabase embedded;
    private final Duration pause;

    /**
     * @param events whose last one every read model has to have come by, with all that is built beside them
     * @param embedded null where the database is of the organisation's own
     * @param pause between one purge and the next
     */
    Purge(Keeper keeper, Following following, EventSource events, DataSource views,
            @Nullable EmbeddedDatabase embedded, Duration pause) {
        this.keeper = keeper;
        this.following = following;
        this.events = events;
        this.views = new JdbcTemplate(views);
        this.embedded = embedded;
        this.pause = pause;
    }

    /**
     * The requests of which nothing is left now; none where a read model still has to come by the orders. While a table is
     * written anew nobody reads it.
     */
    List<String> run() throws InterruptedException {
        List<String> waiting = keeper.toPurge(pause);
        if (!waiting.isEmpty()) {
            if (!waiting.stream().allMatch(PostStream::is)) {
                if (!following.passed(events.head(), PATIENCE)) {
                    return List.of();
                }
                rewriteViews();
            }
            keeper.rewriteKeys();
            if (embedded != null) {
                embedded.renewLog();
            }
            keeper.purged(waiting);
            LOG.info("Nothing of {} requests that were shredded is left in a table", waiting.size());
        }
        return waiting;
    }

    /** Of what comes by post they hold no word. */
    private void rewriteViews() {
        for (String table : views.queryForList("SELECT tablename FROM pg_tables WHERE schemaname = ?", String.class,
                Projections.SCHEMA)) {
            views.execute("VACUUM (FULL) " + Projections.SCHEMA + "." + table);
        }
    }
}
