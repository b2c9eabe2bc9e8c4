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

/** A table to which rows are added by the batch: one COPY, whatever their number. */
public final class Table<R> {

    /** As many as most rows have. */
    private static final int BYTES = 300;

    private final String name;
    private final List<Column<R>> columns;
    private final List<String> key;
    private final String names;

    /**
     * @param name without its schema
     * @param key the columns by whose values a row is found again; no words are in them
     */
    public Table(String name, List<String> key, List<Column<R>> columns) {
        this.name = name;
        this.key = List.copyOf(key);
        this.columns = List.copyOf(columns);
        this.names = columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"));
    }

    /** Its name without its schema. */
    public String name() {
        return name;
    }

    /** The columns by whose values a row is found again. */
    public List<String> key() {
        return key;
    }

    /** Adds rows. */
    public void add(Views views, Collection<? extends R> rows) {
        if (!rows.isEmpty()) {
            ByteBuffer bytes = bytes(rows);
            String copy = "COPY " + views.table(name) + names + " FROM STDIN (FORMAT binary)";
            views.jdbc().execute((ConnectionCallback<Long>) connection -> copy(connection, copy, bytes));
        }
    }

    /** Removes the rows of a request. */
    public void remove(Views views, String reference) {
        views.jdbc().update("DELETE FROM " + views.table(name) + " WHERE reference = ?", reference);
    }

    private ByteBuffer bytes(Collection<? extends R> rows) {
        BinaryRows binary = new BinaryRows((rows.size() + 1) * BYTES);
        for (R row : rows) {
            binary.add(row, columns);
        }
        return binary.end();
    }

    private static long copy(Connection connection, String copy, ByteBuffer bytes) throws SQLException {
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
