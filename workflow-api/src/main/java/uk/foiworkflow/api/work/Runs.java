package uk.foiworkflow.api.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last run of each job, whichever node made it. Its times are those of the database, which all nodes share. */
final class Runs {

    private final JdbcClient work;

    Runs(DataSource writer) {
        this.work = JdbcClient.create(writer);
    }

    /**
     * A run.
     *
     * @param trouble why it broke off; null when it went through
     */
    record Run(String job, String node, Instant began, Instant ended, int looked, int done, int failed,
            @Nullable String trouble) {}

    Instant now() {
        return work.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
    }

    void ended(String job, String node, Instant began, Tally tally, @Nullable String trouble) {
        work.sql(
                """
                        INSERT INTO work.run (job, node, began, ended, looked, done, failed, trouble)
                        VALUES (:job, :node, :began, clock_timestamp(), :looked, :done, :failed, :trouble)
                        ON CONFLICT (job) DO UPDATE SET node = excluded.node, began = excluded.began, ended = excluded.ended,
                            looked = excluded.looked, done = excluded.done, failed = excluded.failed, trouble = excluded.trouble""")
                .param("job", job).param("node", node).param("began", began.atOffset(ZoneOffset.UTC))
                .param("looked", tally.looked()).param("done", tally.done()).param("failed", tally.failed())
                .param("trouble", trouble).update();
    }

    /** How many jobs should have begun a minute ago, and were taken up by no node. */
    int overdue() {
        return work.sql("""
                SELECT count(*) FROM work.scheduled_task
                WHERE NOT picked AND execution_time < clock_timestamp() - INTERVAL '1 minute'""").query(Integer.class)
                .single();
    }

    /** Empty while the job has not been run. */
    Optional<Run> last(String job) {
        return work.sql("SELECT * FROM work.run WHERE job = ?").param(job)
                .query((row, number) -> new Run(row.getString("job"), row.getString("node"),
                        row.getObject("began", OffsetDateTime.class).toInstant(),
                        row.getObject("ended", OffsetDateTime.class).toInstant(), row.getInt("looked"),
                        row.getInt("done"), row.getInt("failed"), row.getString("trouble")))
                .optional();
    }
}
