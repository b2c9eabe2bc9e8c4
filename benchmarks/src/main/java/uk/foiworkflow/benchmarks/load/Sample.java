package uk.foiworkflow.benchmarks.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.peers.InProcess;
import uk.foiworkflow.benchmarks.peers.Life;
import uk.foiworkflow.benchmarks.server.Database;

/** What the engine stores of the one event of a standard case whose size comes nearest to that of all of them together. */
public record Sample(String payload, String metadata, String secret, String commitment) {

    private static final String NEAREST = """
            SELECT payload, metadata, secret, commitment FROM events.event
            ORDER BY abs(octet_length(payload::text) - (SELECT avg(octet_length(payload::text)) FROM events.event))
            LIMIT 1""";

    /** Takes one standard case through its life in an empty database. */
    public static Sample of(Database database) throws Exception {
        try (InProcess engine = InProcess.alone(database)) {
            Life life = engine.begin("sample");
            for (Step step : StandardCase.STEPS) {
                life.take(step);
            }
        }
        return nearest(database);
    }

    private static Sample nearest(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NEAREST)) {
            row.next();
            return new Sample(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }

    /** How many bytes of JSON it has. */
    public int bytes() {
        return payload.length() + metadata.length();
    }
}
