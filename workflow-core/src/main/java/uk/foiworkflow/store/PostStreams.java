package uk.foiworkflow.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import uk.foiworkflow.post.PostStream;

/** The streams of what comes by post. Every method throws {@link StoreFailure} when the database does not answer. */
public final class PostStreams {

    /** Of those whose words are there, the place of the receipt and the type of the last event. */
    private static final String STANDING = """
            SELECT k.stream, e.position FROM keys.request_key k
                JOIN events.event e ON e.stream = k.stream AND e.sequence = 0
                JOIN LATERAL (SELECT type, happened_on FROM events.event l WHERE l.stream = k.stream
                    ORDER BY l.sequence DESC LIMIT 1) last ON true
            WHERE k.stream >= 'post/' AND k.stream < 'post0' AND last.type = ?\s""";

    private final Database database;
    private final PostgresEventStore store;

    /** @param store of the same database */
    public PostStreams(DataSource writer, PostgresEventStore store) {
        this.database = new Database(writer);
        this.store = store;
    }

    /** Something that came, with all its events. */
    public record Stream(UUID id, List<StoredEvent> events) {

        /** Where its receipt stands in the one order. */
        public long position() {
            return events.getFirst().position();
        }

        /** At which version it stands. */
        public long version() {
            return events.getLast().sequence();
        }
    }

    /**
     * Those whose last event is of that type, in the order in which they came.
     *
     * @param after the position of the last one already seen; 0 for none
     */
    public List<Stream> endingWith(String type, long after, int limit) {
        return streams(database.query(STANDING + "AND e.position > ? ORDER BY e.position LIMIT ?", statement -> {
            statement.setString(1, type);
            statement.setLong(2, after);
            statement.setInt(3, limit);
        }, row -> row.getString(1)));
    }

    /** Those that were set aside before that day, and not taken up again, in the order of their names. */
    public List<Stream> setAsideBefore(LocalDate day) {
        return streams(database.query(STANDING + "AND last.happened_on < ? ORDER BY k.stream", statement -> {
            statement.setString(1, "PostSetAside");
            statement.setObject(2, day);
        }, row -> row.getString(1)));
    }

    /** Those that a request has already, and that are still here; in the order of their names. */
    public List<Stream> claimed() {
        return streams(database.query("""
                SELECT k.stream FROM keys.request_key k JOIN events.idempotency i ON i.actor = '' AND i.key = k.stream
                WHERE k.stream >= 'post/' AND k.stream < 'post0' AND NOT EXISTS (SELECT FROM events.event l
                    WHERE l.stream = k.stream AND l.type = 'PersonalDataShredded')
                ORDER BY k.stream""", statement -> {
        }, row -> row.getString(1)));
    }

    /** That which has that id; without events when there is none. */
    public Stream of(UUID id) {
        return new Stream(id, store.read(PostStream.of(id)));
    }

    /** Those whose message id has one of those marks, be their words still there or not. */
    public List<Stream> withMessageMark(Collection<String> marks) {
        return marks.isEmpty()
                ? List.of()
                : streams(database.query("""
                        SELECT stream FROM events.event
                        WHERE type = 'PostReceived' AND payload ->> 'messageMark' = ANY(?) ORDER BY position""",
                        statement -> statement.setArray(1,
                                statement.getConnection().createArrayOf("text", marks.toArray())),
                        row -> row.getString(1)));
    }

    /** Those whose words have that mark and which came since then, be their words still there or not; the first ones. */
    public List<Stream> withWordsMark(String mark, Instant since, int limit) {
        return streams(database.query("""
                SELECT stream FROM events.event
                WHERE type = 'PostReceived' AND payload ->> 'wordsMark' = ? AND recorded_at >= ?
                ORDER BY position LIMIT ?""", statement -> {
            statement.setString(1, mark);
            statement.setObject(2, since.atOffset(ZoneOffset.UTC));
            statement.setInt(3, limit);
        }, row -> row.getString(1)));
    }

    private List<Stream> streams(List<String> names) {
        var events = store.read(names).stream().collect(Collectors.groupingBy(StoredEvent::stream));
        Function<String, List<StoredEvent>> none = name -> List.of();
        return names.stream()
                .map(name -> new Stream(PostStream.id(name), events.computeIfAbsent(name, none))).toList();
    }
}
