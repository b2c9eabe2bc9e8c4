package uk.foiworkflow.benchmarks.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import uk.foiworkflow.benchmarks.server.Database;

/** What is in the tables, asked without the engine. */
public record Stored(Database database) {

    private static final String POSITIONS = """
            SELECT stream, sequence, position FROM events.event WHERE stream LIKE ? ORDER BY stream, sequence""";
    private static final String HOLES = """
            SELECT (SELECT abs(size - (SELECT count(*) FROM events.event)) + abs(size - (SELECT coalesce(max(position), 0)
                    FROM events.event)) FROM events.log_head)
                + (SELECT count(*) FROM (SELECT FROM events.event GROUP BY stream HAVING count(*) <> max(sequence) + 1) s)
                + (SELECT abs((SELECT count(*) FROM events.event WHERE stream NOT LIKE '%/%')
                    - (SELECT count(*) FROM events.idempotency)))""";

    /** The positions of the events of the cases whose references begin so, by reference and sequence. */
    public Map<String, Map<Long, Long>> positions(String prefix) throws SQLException {
        Map<String, Map<Long, Long>> positions = new HashMap<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(POSITIONS)) {
            statement.setString(1, prefix + "%");
            try (ResultSet event = statement.executeQuery()) {
                while (event.next()) {
                    positions.computeIfAbsent(event.getString(1), reference -> new TreeMap<>())
                            .put(event.getLong(2), event.getLong(3));
                }
            }
        }
        return positions;
    }

    /** How many holes there are in the one order, in the streams, and among the idempotency records of the requests. */
    public long holes() throws SQLException {
        return database.number(HOLES);
    }
}
