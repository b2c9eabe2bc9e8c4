package uk.foiworkflow.benchmarks.peers;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.Signals;
import uk.foiworkflow.projections.follow.StoreEvents;

/** All read models of the engine, following in this process, as an application has them. */
public final class Following implements AutoCloseable {

    private static final int CONNECTIONS = 10;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Database database;
    private final HikariDataSource views;
    private final Projections projections;
    private final Signals signals;

    /**
     * Begins to follow.
     *
     * @param engine on a database with the tables of the read models
     */
    public Following(Engine engine) {
        this.database = engine.database();
        this.views = database.pool(CONNECTIONS);
        this.projections = new Projections(views,
                uk.foiworkflow.projections.Following.here(views, new StoreEvents(engine.store()),
                        BankHolidays.under(Overlay.SHIPPED), INTERVAL),
                Clock.systemUTC(), BankHolidays.under(Overlay.SHIPPED), INTERVAL);
        this.signals = engine.signals(projections::wake);
        projections.start();
    }

    /** Where the read models are. */
    public Database database() {
        return database;
    }

    public Projections projections() {
        return projections;
    }

    /** Says, after a command, that there are new events: here and to all other processes. */
    public void told() {
        projections.wake();
        signals.tell();
    }

    @Override
    public void close() {
        signals.close();
        projections.close();
        views.close();
    }
}
