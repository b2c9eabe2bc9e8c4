package uk.foiworkflow.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.load.CatchUp;
import uk.foiworkflow.benchmarks.load.Load;
import uk.foiworkflow.benchmarks.peers.InProcess;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;

/** How many bytes on disk a standard case takes, table by table and index by index. */
final class SizeBenchmark implements Benchmark {

    private static final int CLIENTS = 8;
    private static final double KILOBYTE = 1_000;
    private static final int TOLD_STEPS = 12;
    private static final String SIZES = """
            SELECT n.nspname, c.relname, false AS index, pg_table_size(c.oid) AS bytes
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN ('events', 'keys', 'views') AND c.relkind = 'r' AND c.relname <> 'flyway_schema_history'
            UNION ALL
            SELECT n.nspname, c.relname || '.' || i.relname, true, pg_relation_size(i.oid)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_index x ON x.indrelid = c.oid
            JOIN pg_class i ON i.oid = x.indexrelid
            WHERE n.nspname IN ('events', 'keys', 'views') AND c.relkind = 'r' AND c.relname <> 'flyway_schema_history'
            ORDER BY 1, 2""";

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        int cases = quick ? 2_000 : 20_000;
        Database database = server.fresh("bench_size");
        try (InProcess engine = InProcess.followed(database)) {
            new Load(engine, "case-").finish(CLIENTS, cases);
            CatchUp.millis(database);
        }
        database.run("VACUUM ANALYZE");
        report.about("cases", cases).about("eventsACase", StandardCase.STEPS.size());
        double events = tell(database, cases, report);
        report.figure(Figure.atMost("kB a case of " + StandardCase.STEPS.size() + " events, events with their indexes",
                14, events / KILOBYTE));
        report.figure(Figure.atMost("kB for " + TOLD_STEPS + " of them", 14,
                events / KILOBYTE * TOLD_STEPS / StandardCase.STEPS.size()));
        server.drop(database.name());
    }

    /** Answers the bytes of the events of a case, with the indexes. */
    private static double tell(Database database, int cases, Report report) throws SQLException {
        double events = 0;
        double keys = 0;
        double views = 0;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet relation = statement.executeQuery(SIZES)) {
            while (relation.next()) {
                String schema = relation.getString(1);
                double bytes = relation.getLong(4) / (double) cases;
                report.row(new Row().with("relation", schema + "." + relation.getString(2))
                        .with("kind", relation.getBoolean(3) ? "index" : "table").with("bytesACase", bytes));
                if (schema.equals("views")) {
                    views += bytes;
                } else if (relation.getString(2).equals("event") || relation.getString(2).startsWith("event.")) {
                    events += bytes;
                } else {
                    keys += bytes;
                }
            }
        }
        sum("events with their indexes", events, report);
        sum("idempotency records and keys, with their indexes", keys, report);
        sum("read models, with their indexes", views, report);
        return events;
    }

    private static void sum(String what, double bytes, Report report) {
        report.row(new Row().with("relation", what).with("kind", "sum").with("bytesACase", bytes));
    }
}
