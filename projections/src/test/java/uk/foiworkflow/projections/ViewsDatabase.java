package uk.foiworkflow.projections;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import uk.foiworkflow.store.TestDatabase;

/** The read models' tables in a fresh database, made and owned by the projector. */
public final class ViewsDatabase implements AutoCloseable {

    private final TestDatabase database = TestDatabase.create();

    public ViewsDatabase() {
        Flyway.configure().dataSource(views()).locations(Projections.MIGRATIONS).defaultSchema(Projections.SCHEMA)
                .load().migrate();
    }

    /** As the projector. */
    public DataSource views() {
        return database.projector();
    }

    /** With the event store in it. */
    public TestDatabase store() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
