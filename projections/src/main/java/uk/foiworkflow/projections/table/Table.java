package uk.foiworkflow.projections.table;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteStreamWriter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** A table to which rows are added by the batch: one COPY, whatever their number. */
public final class Table<R> {

    /** As many as most rows have. */
    private static final int BYTES = 300;

    private final String name;
    private final List<Column<R>> columns;
    private final String copy;

    public Table(String name, List<Column<R>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.copy = "COPY " + name + columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"))
                + " FROM STDIN (FORMAT binary)";
    }

    /** Adds rows. */
    public void add(JdbcOperations views, Collection<? extends R> rows) {
        if (!rows.isEmpty()) {
            ByteBuffer bytes = bytes(rows);
            views.execute((ConnectionCallback<Long>) connection -> copy(connection, bytes));
        }
    }

    /** Removes the rows of a request. */
    public void remove(JdbcOperations views, String reference) {
        views.update("DELETE FROM " + name + " WHERE reference = ?", reference);
    }

    /** Removes all. */
    public void clear(JdbcOperations views) {
        views.execute("TRUNCATE " + name);
    }

    private ByteBuffer bytes(Collection<? extends R> rows) {
        BinaryRows binary = new BinaryRows((rows.size() + 1) * BYTES);
        for (R row : rows) {
            binary.add(row, columns);
        }
        return binary.end();
    }

    private long copy(Connection connection, ByteBuffer bytes) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            in.writeToCopy(ByteStreamWriter.of(bytes));
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }
}
