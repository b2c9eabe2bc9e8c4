package uk.foiworkflow.benchmarks.peers;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.server.Database;

/** Two nodes in processes of their own: of each case one takes every other step. */
public final class TwoProcesses implements Peer {

    private final Database database;
    private final RemoteNode first;
    private final RemoteNode second;

    public TwoProcesses(Database database) throws IOException {
        this.database = database.withEvents();
        this.first = RemoteNode.writing("node-1", database);
        this.second = RemoteNode.writing("node-2", database);
    }

    @Override
    public String path() {
        return "two-processes";
    }

    @Override
    public boolean apart() {
        return true;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public long stored() throws SQLException {
        return database.number(Engine.STORED);
    }

    @Override
    public Life begin(String reference) {
        return new Life() {

            private RemoteNode next = first;
            private @Nullable Long version;

            @Override
            public int take(Step step) throws IOException, RefusedStep {
                Taken taken = next.take(reference, step, version);
                next = next == first ? second : first;
                version = taken.version();
                return taken.events();
            }
        };
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
