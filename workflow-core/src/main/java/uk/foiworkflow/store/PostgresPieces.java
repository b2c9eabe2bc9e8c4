package uk.foiworkflow.store;

import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The pieces of files in the table {@code files.piece}; they go with the row of their file. */
public final class PostgresPieces implements Pieces {

    private final Database database;

    /** @param writer connections of the writer, or of the one login there is */
    public PostgresPieces(DataSource writer) {
        this.database = new Database(writer);
    }

    @Override
    public void keep(UUID file, int number, byte[] sealed) {
        database.query("INSERT INTO files.piece (file, number, sealed) VALUES (?, ?, ?) RETURNING number",
                statement -> {
                    statement.setObject(1, file);
                    statement.setInt(2, number);
                    statement.setBytes(3, sealed);
                }, row -> true);
    }

    @Override
    public byte @Nullable [] piece(UUID file, int number) {
        return database.query("SELECT sealed FROM files.piece WHERE file = ? AND number = ?", statement -> {
            statement.setObject(1, file);
            statement.setInt(2, number);
        }, row -> row.getBytes(1)).stream().findFirst().orElse(null);
    }
}
