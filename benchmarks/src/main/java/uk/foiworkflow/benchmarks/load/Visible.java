package uk.foiworkflow.benchmarks.load;

import java.sql.SQLException;

/** Where events come to be seen. */
public interface Visible extends AutoCloseable {

    /** The last event that is to be seen, with all before it. */
    long position() throws SQLException;

    @Override
    void close() throws SQLException;
}
