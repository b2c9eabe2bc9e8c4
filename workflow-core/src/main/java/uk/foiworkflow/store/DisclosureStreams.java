package uk.foiworkflow.store;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import uk.foiworkflow.disclosure.DisclosureStream;

/** The streams of the disclosure log. Every method throws {@link StoreFailure} when the database does not answer. */
public final class DisclosureStreams {

    private final Database database;
    private final PostgresEventStore store;

    /** @param store of the same database */
    public DisclosureStreams(DataSource writer, PostgresEventStore store) {
        this.database = new Database(writer);
        this.store = store;
    }

    /** An entry with all its events. */
    public record Stream(String name, List<StoredEvent> events) {

        /** Its number among those of its request, from 1. */
        public int number() {
            return DisclosureStream.number(name);
        }

        /** At which version it stands. */
        public long version() {
            return events.getLast().sequence();
        }
    }

    /** The entries that were made out of a request, in their order. */
    public List<Stream> of(String reference) {
        String first = DisclosureStream.ofAll(reference);
        List<String> names = database.query("""
                SELECT stream FROM events.event WHERE stream >= ? AND stream < ? AND sequence = 0""", statement -> {
            statement.setString(1, first);
            statement.setString(2, first.substring(0, first.length() - 1) + '0');
        }, row -> row.getString(1));
        return store.read(names).stream().collect(Collectors.groupingBy(StoredEvent::stream)).entrySet().stream()
                .map(stream -> new Stream(stream.getKey(), stream.getValue()))
                .sorted(Comparator.comparing(Stream::number)).toList();
    }

    /**
     * Those whose words nobody is to keep any more and that nobody has ordered to be shredded: another one took their place, or
     * they were never published and the words of their request are shredded. In the order of their names.
     */
    public List<String> over() {
        return database.query("""
                SELECT k.stream FROM keys.request_key k
                JOIN LATERAL (SELECT type, payload ->> 'reference' AS reference FROM events.event l
                    WHERE l.stream = k.stream ORDER BY l.sequence DESC LIMIT 1) last ON true
                WHERE k.stream >= 'disclosure/' AND k.stream < 'disclosure0'
                AND last.type NOT IN ('PersonalDataShredded', 'DisclosureEntryPublished')
                AND (EXISTS (SELECT FROM events.event r WHERE r.stream = last.reference
                        AND r.type = 'PersonalDataShredded')
                    OR EXISTS (SELECT FROM events.event n WHERE n.sequence = 0 AND n.stream = 'disclosure/'
                        || last.reference || '/' || (split_part(k.stream, '/', 3)::integer + 1)))
                ORDER BY k.stream""", statement -> {
        }, row -> row.getString(1));
    }
}
