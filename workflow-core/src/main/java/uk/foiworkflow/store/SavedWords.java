package uk.foiworkflow.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.sql.DataSource;

/**
 * Words that a person keeps for themselves, as the searches that they make again and again. They are on nobody's trail, are
 * sealed under a key that goes with them, and go by themselves when they are used no more. What a master key wrapped that is
 * no more at hand is not there any more.
 */
public final class SavedWords {

    private final Database database;
    private final MasterKeys masters;

    /**
     * @param writer connections of the writer, or of the one login there is
     * @param masters wrap the keys
     */
    public SavedWords(DataSource writer, MasterKeys masters) {
        this.database = new Database(writer);
        this.masters = masters;
    }

    /**
     * What somebody keeps.
     *
     * @param words as they were given
     * @param usedAt when they were saved or last used
     */
    public record Saved(UUID id, String words, Instant usedAt) {}

    /** Keeps words; in the place of others of the same person where their id is named. */
    public void save(UUID id, String person, String words) {
        RequestKey key = RequestKey.fresh();
        WrappedKey wrapped = masters.wrap(name(id), key);
        byte[] sealed = key.seal(Padding.pad(words.getBytes(StandardCharsets.UTF_8)), bound(id, person));
        database.query("""
                INSERT INTO work.saved_words AS s (id, person, master, wrapped, sealed) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET master = excluded.master, wrapped = excluded.wrapped,
                    sealed = excluded.sealed, used_at = now() WHERE s.person = excluded.person
                RETURNING id""", statement -> {
            statement.setObject(1, id);
            statement.setString(2, person);
            statement.setString(3, wrapped.master());
            statement.setBytes(4, wrapped.bytes());
            statement.setBytes(5, sealed);
        }, row -> id);
    }

    /** All that a person keeps, in no order. */
    public List<Saved> of(String person) {
        return database.query("SELECT id, master, wrapped, sealed, used_at FROM work.saved_words WHERE person = ?",
                statement -> statement.setString(1, person), row -> opened(row, person)).stream()
                .flatMap(Optional::stream).toList();
    }

    /** Takes note that they were used. */
    public void use(String person, UUID id) {
        database.query("UPDATE work.saved_words SET used_at = now() WHERE id = ? AND person = ? RETURNING id",
                statement -> {
                    statement.setObject(1, id);
                    statement.setString(2, person);
                }, row -> id);
    }

    /** Forgets words; answers whether the person kept them. */
    public boolean remove(String person, UUID id) {
        return !database.query("DELETE FROM work.saved_words WHERE id = ? AND person = ? RETURNING id", statement -> {
            statement.setObject(1, id);
            statement.setString(2, person);
        }, row -> id).isEmpty();
    }

    /** Forgets all that a person kept. */
    public void removeAll(String person) {
        database.query("DELETE FROM work.saved_words WHERE person = ? RETURNING id",
                statement -> statement.setString(1, person), row -> person);
    }

    /** Forgets what was not used for so long; answers how much that was. */
    public int removeUnused(Duration unused) {
        return database.query(
                "DELETE FROM work.saved_words WHERE used_at < now() - make_interval(secs => ?) RETURNING id",
                statement -> statement.setLong(1, unused.toSeconds()), row -> true).size();
    }

    /** Empty where it cannot be opened any more. */
    private Optional<Saved> opened(ResultSet row, String person) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        try {
            RequestKey key = masters.unwrap(name(id), new WrappedKey(row.getString("master"), row.getBytes("wrapped")));
            if (key == null) {
                return Optional.empty();
            }
            String words = new String(Padding.strip(key.open(row.getBytes("sealed"), bound(id, person))),
                    StandardCharsets.UTF_8);
            return Optional.of(new Saved(id, words, row.getObject("used_at", OffsetDateTime.class).toInstant()));
        } catch (WrongMasterKey | AEADBadTagException gone) {
            return Optional.empty();
        }
    }

    private static String name(UUID id) {
        return "saved/" + id;
    }

    private static byte[] bound(UUID id, String person) {
        return AesGcm.bound("saved words", id.toString(), person);
    }
}
