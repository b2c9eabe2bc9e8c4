package uk.foiworkflow.benchmarks.peers;

import java.sql.SQLException;
import uk.foiworkflow.benchmarks.server.Database;

/** Something that takes standard cases through their life, durably, for many clients at once. */
public interface Peer extends AutoCloseable {

    /** The name of this road. */
    String path();

    /** Begins a case; its steps are then taken in order. */
    Life begin(String reference);

    /** The database in which it records what happened. */
    Database database();

    /** How many events it has recorded, counted in its tables. */
    long stored() throws SQLException;

    /** Whether read models of the engine follow what it records. */
    default boolean projections() {
        return false;
    }

    /** Whether it runs in a process of its own, which has just been started. */
    default boolean apart() {
        return false;
    }

    @Override
    void close();
}
