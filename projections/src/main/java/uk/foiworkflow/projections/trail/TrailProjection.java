package uk.foiworkflow.projections.trail;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.NamesOthers;
import uk.foiworkflow.store.StoredEvent;

/** Writes the trail: one line an event. */
public final class TrailProjection implements Projection {

    private static final String INSERT = """
            INSERT INTO views.trail (position, reference, sequence, type, sentence, happened_on, recorded_at, actor, role,
                command, questions, late, imported, why, entry, instead, others)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Override
    public String name() {
        return "trail";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void apply(JdbcOperations views, List<StoredEvent> batch) {
        views.batchUpdate(INSERT, batch, batch.size(), TrailProjection::set);
    }

    @Override
    public void clear(JdbcOperations views) {
        views.execute("TRUNCATE views.trail");
    }

    private static void set(PreparedStatement row, StoredEvent stored) throws SQLException {
        TrailEntry entry = TrailEntry.of(stored);
        @Nullable
        CorrectionMade made = stored.event() instanceof CorrectionMade correction ? correction : null;
        row.setLong(1, entry.position());
        row.setString(2, entry.reference());
        row.setLong(3, entry.sequence());
        row.setString(4, entry.type());
        row.setString(5, entry.sentence());
        row.setObject(6, entry.on());
        row.setObject(7, entry.recordedAt().atOffset(ZoneOffset.UTC));
        row.setString(8, entry.actor());
        row.setString(9, entry.role());
        row.setString(10, entry.command());
        row.setObject(11, entry.questions().toArray(Integer[]::new));
        row.setBoolean(12, entry.late());
        row.setBoolean(13, entry.imported());
        row.setString(14, entry.why());
        row.setObject(15, made == null ? null : made.entry(), Types.BIGINT);
        row.setObject(16, made == null ? null : made.instead(), Types.INTEGER);
        List<String> others = stored.event() instanceof NamesOthers names ? names.others() : List.of();
        row.setObject(17, others.toArray(String[]::new));
    }
}
