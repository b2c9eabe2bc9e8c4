package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.log.StoredRow;

/** The auditor can have PostgreSQL work the leaves of the log out, by the query of docs/log.md. */
class LeafOfARowTest {

    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final TestDatabase DATABASE = TestDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theDatabaseComesToTheSameLeaves() throws Exception {
        PostgresEventStore store = new PostgresEventStore(DATABASE.writer(), masterKey());
        store.append("2026-17", 0, List.of(note("One"), note("Für £5, \"cash\" \uD83D\uDE80\n")), null);
        store.append("2026-18", 0, List.of(note("")), null);
        Matcher query = QUERY.matcher(Files.readString(Path.of("../docs/log.md")));
        assertThat(query.find()).isTrue();

        List<String> ours = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        try (Connection connection = DATABASE.auditor().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT * FROM events.event ORDER BY position")) {
                while (row.next()) {
                    ours.add(row.getLong("position") + " " + stored(row).leaf().hash());
                }
            }
            try (ResultSet row = statement.executeQuery(query.group(1))) {
                while (row.next()) {
                    theirs.add(row.getLong("position") + " " + row.getString("leaf_hash"));
                }
            }
        }

        assertThat(ours).hasSize(3).isEqualTo(theirs);
    }

    private static StoredRow stored(ResultSet row) throws SQLException {
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new StoredRow(row.getLong("position"), row.getLong("sequence"),
                ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt), row.getObject("id", UUID.class),
                row.getObject("happened_on", LocalDate.class).toEpochDay(), row.getInt("revision"),
                row.getString("stream"), row.getString("type"), row.getBytes("payload"), row.getBytes("metadata"),
                row.getBytes("secret"), row.getBytes("commitment"));
    }
}
