package uk.foiworkflow.projections.table;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** A table to which rows are added by the batch: one COPY, whatever their number. */
public final class Table<R> {

    /** As many as most rows have. */
    private static final int CHARACTERS = 300;

    private final String name;
    private final List<Column<R>> columns;
    private final String copy;

    public Table(String name, List<Column<R>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.copy = "COPY " + name + columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"))
                + " FROM STDIN";
    }

    /** Adds rows. */
    public void add(JdbcOperations views, Collection<? extends R> rows) {
        if (!rows.isEmpty()) {
            byte[] lines = lines(rows).getBytes(StandardCharsets.UTF_8);
            views.execute((ConnectionCallback<Long>) connection -> copy(connection, lines));
        }
    }

    /** Removes all. */
    public void clear(JdbcOperations views) {
        views.execute("TRUNCATE " + name);
    }

    private String lines(Collection<? extends R> rows) {
        StringBuilder lines = new StringBuilder(rows.size() * CHARACTERS);
        for (R row : rows) {
            for (Column<R> column : columns) {
                Literal.copy(column.text(row), lines);
                lines.append('\t');
            }
            lines.setCharAt(lines.length() - 1, '\n');
        }
        return lines.toString();
    }

    private long copy(Connection connection, byte[] lines) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            in.writeToCopy(lines, 0, lines.length);
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }
}
