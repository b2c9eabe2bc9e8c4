package uk.foiworkflow.benchmarks.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import uk.foiworkflow.benchmarks.server.Database;

/** How many events PostgreSQL commits in a second, each row in a transaction of its own. */
public interface Limit {

    /** What sends the rows. */
    String by();

    /** Rows committed in a second by so many clients, in that time. */
    double perSecond(int clients, Duration time) throws Exception;

    /** By pgbench where there is one, else by threads of this process. */
    static Limit on(Database database, Sample sample) throws SQLException, IOException {
        database.withEvents().run("CREATE SEQUENCE events.bench_position");
        String program = Pgbench.find();
        return program == null ? new JdbcInserts(database, sample) : new Pgbench(program, database, sample);
    }
}
