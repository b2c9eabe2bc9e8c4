package uk.foiworkflow.projections.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.disclosure.DisclosureStream;
import uk.foiworkflow.disclosure.Entry.State;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.disclosure.LogEntry.PublishedDocument;
import uk.foiworkflow.projections.disclosure.LogEntry.PublishedQuestion;
import uk.foiworkflow.projections.reader.Rows;

/** What everybody may read of the disclosure log. */
public final class DisclosureLog {

    private static final String ENTRIES = """
            SELECT e.entry, e.authority, e.title, e.subject, e.answered, e.published_at, e.outcome, e.asked, e.answers,
                e.outcomes, e.exemptions, e.documents, e.types FROM views.disclosure_entry e\s""";
    /** The words of a whole letter say no more of what it is like than its first ones. */
    private static final int MOST_WORDS = 64;
    /** What has one word of so many in common is like it. */
    private static final int SHARE = 4;

    private final JdbcClient views;

    /** @param views the database of the read models */
    public DisclosureLog(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /**
     * Which entries are wanted; null asks for nothing in particular.
     *
     * @param words as one types them into a search
     * @param year in which it was answered
     */
    public record Wanted(@Nullable String words, @Nullable String subject, @Nullable Integer year) {}

    /** Where a page ends: behind that entry. */
    public record Place(Instant published, String id) {}

    /**
     * How the log stands: another state, another tag.
     *
     * @param entries how many are published
     * @param changed when anything was published or taken back last, UTC; null while nothing was
     */
    public record Standing(long entries, @Nullable Instant changed) {}

    /**
     * PublishedDocument entries, the newest first.
     *
     * @param behind null for the first page
     * @param size at most so many
     */
    public List<LogEntry> page(Wanted wanted, @Nullable Place behind, int size) {
        return views.sql(ENTRIES + """
                WHERE e.state = 'PUBLISHED'
                AND (CAST(:words AS text) IS NULL OR e.words_found @@ websearch_to_tsquery('english', :words))
                AND (CAST(:subject AS text) IS NULL OR e.subject = :subject)
                AND (CAST(:from AS date) IS NULL OR e.answered BETWEEN :from AND :to)
                AND (CAST(:published AS timestamptz) IS NULL OR (e.published_at, e.entry) < (:published, :id))
                ORDER BY e.published_at DESC, e.entry DESC LIMIT :size""").param("words", wanted.words())
                .param("subject", wanted.subject())
                .param("from", wanted.year() == null ? null : LocalDate.of(wanted.year(), 1, 1))
                .param("to", wanted.year() == null ? null : LocalDate.of(wanted.year(), 12, 31))
                .param("published", behind == null ? null : Rows.utc(behind.published()))
                .param("id", behind == null ? null : behind.id()).param("size", size).query(DisclosureLog::entry)
                .list();
    }

    /** A published entry. */
    public Optional<LogEntry> one(String id) {
        return views.sql(ENTRIES + "WHERE e.entry = :id AND e.state = 'PUBLISHED'").param("id", id)
                .query(DisclosureLog::entry).optional();
    }

    /**
     * Where a published document lies.
     *
     * @param stream under whose key
     */
    public record File(String stream, UUID id, String mediaType) {}

    /** A document of a published entry, by its number in it from 1. */
    public Optional<File> file(String id, int number) {
        return views.sql("""
                SELECT e.reference, e.number, e.files[:place] AS file, e.types[:place] AS type
                FROM views.disclosure_entry e
                WHERE e.entry = :id AND e.state = 'PUBLISHED' AND e.files[:place] IS NOT NULL""").param("id", id)
                .param("place", number).query((row, count) -> new File(
                        DisclosureStream.of(row.getString("reference"), row.getInt("number")),
                        UUID.fromString(row.getString("file")), row.getString("type")))
                .optional();
    }

    /** Whether an entry of that id was published once and taken back. */
    public boolean gone(String id) {
        return views.sql("SELECT EXISTS (SELECT FROM views.disclosure_entry WHERE entry = :id AND state = :state)")
                .param("id", id).param("state", State.UNPUBLISHED.name()).query(Boolean.class).single();
    }

    /** How it stands. */
    public Standing standing() {
        return views.sql("""
                SELECT count(*) FILTER (WHERE state = 'PUBLISHED') AS entries, max(changed_at) AS changed
                FROM views.disclosure_entry WHERE state IN ('PUBLISHED', 'UNPUBLISHED')""")
                .query((row, number) -> new Standing(row.getLong("entries"), instant(row, "changed"))).single();
    }

    /**
     * The published entries that have a quarter or more of those words, in any form; those with the most of them first, of two
     * alike the later one.
     *
     * @param words whatever was asked, in any words
     * @param size at most so many
     */
    public List<LogEntry> like(String words, int size) {
        return views.sql("WITH asked AS (SELECT array_agg(lexeme) AS lexemes,"
                + " string_agg(quote_literal(lexeme), ' | ')::tsquery AS query FROM ("
                + "SELECT lexeme FROM unnest(to_tsvector('english', :words)) WHERE lexeme !~ '[\\\\'']'"
                + " ORDER BY positions[1] LIMIT :most) first) "
                + ENTRIES + """
                        CROSS JOIN asked CROSS JOIN LATERAL (SELECT count(*) AS words FROM
                            unnest(tsvector_to_array(e.words_found)) had WHERE had = ANY(asked.lexemes)) shared
                        WHERE e.state = 'PUBLISHED' AND e.words_found @@ asked.query
                            AND shared.words * :share >= cardinality(asked.lexemes)
                        ORDER BY shared.words DESC, e.published_at DESC, e.entry LIMIT :size""")
                .param("words", words).param("most", MOST_WORDS).param("share", SHARE).param("size", size)
                .query(DisclosureLog::entry).list();
    }

    private static LogEntry entry(ResultSet row, int number) throws SQLException {
        List<String> asked = Rows.texts(row, "asked");
        List<String> answers = Rows.texts(row, "answers");
        List<String> outcomes = Rows.texts(row, "outcomes");
        List<String> exemptions = Rows.texts(row, "exemptions");
        return new LogEntry(row.getString("entry"), row.getString("authority"), row.getString("title"),
                row.getString("subject"), row.getObject("answered", LocalDate.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                RollUp.valueOf(row.getString("outcome")),
                IntStream.range(0, asked.size()).mapToObj(i -> new PublishedQuestion(asked.get(i), answers.get(i),
                        Outcome.valueOf(outcomes.get(i)), codes(exemptions.get(i)))).toList(),
                documents(Rows.texts(row, "documents"), Rows.texts(row, "types")));
    }

    private static List<PublishedDocument> documents(List<String> titles, List<String> types) {
        return IntStream.range(0, titles.size())
                .mapToObj(i -> new PublishedDocument(i + 1, titles.get(i), types.get(i)))
                .toList();
    }

    private static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
