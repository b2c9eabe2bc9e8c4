package uk.foiworkflow.benchmarks.peers;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.server.Database;

/** The engine called in its own process. */
public final class InProcess implements Peer {

    private final Engine engine;
    private final boolean followed;
    private final Runnable told;
    private final Runnable end;

    private InProcess(Engine engine, boolean followed, Runnable told, Runnable end) {
        this.engine = engine;
        this.followed = followed;
        this.told = told;
        this.end = end;
    }

    /** The write path alone. */
    public static InProcess alone(Database database) {
        return new InProcess(new Engine(database.withEvents()), false, () -> {
        }, () -> {
        });
    }

    /** With all read models following, each told after every command. */
    public static InProcess followed(Database database) {
        Engine engine = new Engine(database.withEvents().withViews());
        Following following = new Following(engine);
        return new InProcess(engine, true, following::told, following::close);
    }

    @Override
    public String path() {
        return "in-process";
    }

    @Override
    public boolean projections() {
        return followed;
    }

    @Override
    public Database database() {
        return engine.database();
    }

    @Override
    public long stored() throws SQLException {
        return engine.database().number(Engine.STORED);
    }

    @Override
    public Life begin(String reference) {
        return new Life() {

            private @Nullable Long version;

            @Override
            public int take(Step step) throws RefusedStep {
                try {
                    Taken taken = engine.take(reference, step, version);
                    version = taken.version();
                    return taken.events();
                } finally {
                    told.run();
                }
            }
        };
    }

    @Override
    public void close() {
        try (engine) {
            end.run();
        }
    }
}
