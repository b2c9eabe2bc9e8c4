package uk.foiworkflow.projections;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.projections.table.Views.Place;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.TestDatabase;

/** The read models' tables in a fresh database, made and owned by the projector. */
public final class ViewsDatabase implements AutoCloseable {

    /** Migrated once, for all that are made like it; it goes with the server. */
    private static final TestDatabase READY = migrated();

    private final TestDatabase database = READY.copy();

    private static TestDatabase migrated() {
        TestDatabase database = TestDatabase.create();
        Flyway.configure().dataSource(database.projector()).locations(Projections.MIGRATIONS)
                .defaultSchema(Projections.SCHEMA).load().migrate();
        return database;
    }

    /** As the projector. */
    public DataSource views() {
        return database.projector();
    }

    /** Lets a read model hold those events and no others. */
    public void fill(Projection projection, List<StoredEvent> events) {
        JdbcTemplate views = new JdbcTemplate(views());
        projection.tables().forEach(table -> views.execute("TRUNCATE views." + table.name()));
        projection.apply(new Views(views, Place.LIVE), events);
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
