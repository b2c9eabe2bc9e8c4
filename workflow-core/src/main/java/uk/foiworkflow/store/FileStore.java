package uk.foiworkflow.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The files of the requests, sealed under their keys and lost with them. A file is written once and read piece by piece,
 * and never whole in memory. Nothing that can be seen without the key tells which bytes are in it: its id is drawn by lot,
 * and its digest is in its label, sealed as well. Every method throws {@link StoreFailure} when the database does not answer.
 */
public final class FileStore {

    /** The events that name a file {@code f}. */
    private static final String NAMING = """
            SELECT FROM events.event e WHERE e.stream = f.stream
                AND (e.type IN ('DocumentAdded', 'PostReceived') AND e.payload -> 'file' ->> 'id' = f.id::text
                    OR e.type = 'DisclosureEntryPrepared' AND (e.payload -> 'documents')::jsonb
                        @> jsonb_build_array(jsonb_build_object('file', jsonb_build_object('id', f.id::text))))""";

    private final Database database;
    private final PostgresEventStore store;
    private final Pieces pieces;

    /**
     * @param writer connections of the writer, or of the one login there is
     * @param store knows the keys of the requests
     * @param pieces keeps what is sealed
     */
    public FileStore(DataSource writer, PostgresEventStore store, Pieces pieces) {
        this.database = new Database(writer);
        this.store = store;
        this.pieces = pieces;
    }

    /**
     * Keeps all that comes. The file is there once this returns, durably; of one that is broken off nothing can be read, and
     * what came of it is swept away.
     *
     * @throws IOException when the bytes do not come
     * @throws Erased when the request has no key
     */
    public UUID keep(String stream, InputStream bytes) throws IOException {
        return keep(new FileSeal(stream, UUID.randomUUID(), store.requestKey(stream)), bytes);
    }

    /**
     * The same for a stream that is to begin: the file can be read by everybody once its first event is there.
     *
     * @throws IOException when the bytes do not come
     */
    public UUID keep(Beginning beginning, InputStream bytes) throws IOException {
        return keep(new FileSeal(beginning.stream(), UUID.randomUUID(), beginning.key().key()), bytes);
    }

    private UUID keep(FileSeal seal, InputStream bytes) throws IOException {
        begin(seal);
        MessageDigest digest = sha256();
        byte[] piece = bytes.readNBytes(FileSeal.BYTES);
        long size = 0;
        boolean last = false;
        for (int number = 1; !last; number++) {
            byte[] next = piece.length < FileSeal.BYTES ? new byte[0] : bytes.readNBytes(FileSeal.BYTES);
            last = next.length == 0;
            digest.update(piece);
            size += piece.length;
            pieces.keep(seal.file(), number, seal.seal(number, last, piece, piece.length));
            piece = next;
        }
        byte[] label = new FileLabel(size, HexFormat.of().formatHex(digest.digest())).bytes();
        pieces.keep(seal.file(), FileSeal.LABEL, seal.seal(FileSeal.LABEL, true, label, label.length));
        return seal.file();
    }

    /**
     * Opens a file of that request; null when it has none of that id, or one that was broken off.
     *
     * @throws Erased when the request has no key any more
     * @throws AlteredFile when its label is not what was kept
     */
    public @Nullable KeptFile open(String stream, UUID file) {
        return begun(stream, file) ? open(new FileSeal(stream, file, store.requestKey(stream))) : null;
    }

    /** Opens a file of a stream that is to begin, for whoever begins it. */
    public @Nullable KeptFile open(Beginning beginning, UUID file) {
        return open(new FileSeal(beginning.stream(), file, beginning.key().key()));
    }

    private @Nullable KeptFile open(FileSeal seal) {
        byte[] sealed = pieces.piece(seal.file(), FileSeal.LABEL);
        return sealed == null
                ? null
                : new KeptFile(pieces, seal, FileLabel.of(seal.open(FileSeal.LABEL, true, sealed)));
    }

    /**
     * Whether a document may be made of the file of that request: it was begun no longer ago than that, or a document names it
     * already, so that nobody sweeps it away.
     */
    public boolean stays(String stream, UUID file, Duration age) {
        return !database.query("""
                SELECT FROM files.file f WHERE id = ? AND stream = ?
                    AND (begun_at >= clock_timestamp() - ? * interval '1 millisecond' OR EXISTS (""" + NAMING + "))",
                statement -> {
                    statement.setObject(1, file);
                    statement.setString(2, stream);
                    statement.setLong(3, age.toMillis());
                }, row -> true).isEmpty();
    }

    /** The files that no event names, begun longer ago than that: broken off, or never made a document of. */
    public List<UUID> unnamed(Duration age) {
        return database.query("""
                SELECT id FROM files.file f WHERE begun_at < clock_timestamp() - ? * interval '1 millisecond'
                    AND NOT EXISTS (""" + NAMING + ") ORDER BY begun_at",
                statement -> statement.setLong(1, age.toMillis()),
                row -> row.getObject(1, UUID.class));
    }

    private void begin(FileSeal seal) {
        database.query("INSERT INTO files.file (id, stream) VALUES (?, ?) RETURNING id", statement -> {
            statement.setObject(1, seal.file());
            statement.setString(2, seal.stream());
        }, row -> true);
    }

    private boolean begun(String stream, UUID file) {
        return !database.query("SELECT FROM files.file WHERE id = ? AND stream = ?", statement -> {
            statement.setObject(1, file);
            statement.setString(2, stream);
        }, row -> true).isEmpty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
