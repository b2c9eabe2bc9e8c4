package uk.foiworkflow.projections.words;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.Stage;

/**
 * Finds the earlier requests that asked something alike, of those that the viewer may read. The rarest words that are asked
 * lead to a bounded number of questions; what those have in common with all that is asked decides.
 */
public final class Similar {

    /** Requests that have less than that in common with what is asked are not alike. */
    static final double LEAST = 0.25;

    private static final int MOST_WORDS = 400;
    /** By so many words at most is looked for others. */
    private static final int MOST_LEADS = 10;
    /** So many questions are looked at, give or take those of one word. */
    private static final int MOST_PLACES = 4_000;
    /** So many requests are compared word by word. */
    private static final int COMPARED = 60;

    private final JdbcClient views;

    /** @param views the database of the read models */
    public Similar(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /**
     * What is asked, to be compared with what was asked before.
     *
     * @param text its words
     * @param reference the request that asks it, which is not like itself; null where there is none yet
     * @param until the last day on which an earlier request was received; null for all
     * @param unnamed whether words are compared as those read them who need not know who asked
     */
    public record Asked(String text, @Nullable String reference, @Nullable LocalDate until, boolean unnamed) {

        /** Something of which there is no request yet. */
        public static Asked of(String text, boolean unnamed) {
            return new Asked(text, null, null, unnamed);
        }

        private String column() {
            return unnamed ? "unnamed" : "words";
        }
    }

    /** What a request asks; without a word where it is not on file, or its words were destroyed. */
    public Asked asked(String reference, boolean unnamed) {
        record Row(String words, @Nullable LocalDate received) {}
        List<Row> rows = views
                .sql("SELECT " + (unnamed ? "w.unnamed" : "w.words") + " AS words, r.received FROM views.word w"
                        + " LEFT JOIN views.request_version r ON r.reference = w.reference AND r.to_position IS NULL"
                        + " WHERE w.reference = :reference AND w.kind = 'QUESTION' ORDER BY w.place")
                .param("reference", reference)
                .query((row, number) -> new Row(row.getString("words"), row.getObject("received", LocalDate.class)))
                .list();
        return new Asked(rows.stream().map(Row::words).collect(Collectors.joining("\n")), reference,
                rows.isEmpty() ? null : rows.getFirst().received(), unnamed);
    }

    /** Those most like it first, of two that are as much alike the later one. */
    public List<SimilarRequest> to(Asked asked, Viewer viewer, int size) {
        List<AskedWord> words = words(asked);
        List<String> led = led(asked, leads(words), viewer);
        return led.isEmpty()
                ? List.of()
                : compared(asked, words, led).stream().filter(other -> other.share() >= LEAST)
                        .sorted(Comparator.comparingDouble(SimilarRequest::share).reversed()
                                .thenComparing(SimilarRequest::received, Comparator.reverseOrder())
                                .thenComparing(SimilarRequest::reference))
                        .limit(size).toList();
    }

    /** The rarest first; one that stands nowhere else counts as well, for then less is in common. */
    private List<AskedWord> words(Asked asked) {
        String column = asked.unnamed() ? "asked_unnamed" : "asked";
        return views.sql("""
                SELECT said.lexeme, said.word, coalesce(sum(greatest(v.%1$s, 0)), 0) AS asked,
                    coalesce((SELECT t.%1$s FROM views.vocabulary t WHERE t.word = ''), 0) AS questions
                FROM (SELECT (ts_lexize('english_stem', s.word))[1] AS lexeme, min(s.word) AS word
                    FROM unnest(CAST(:words AS text[])) s (word) GROUP BY 1) said
                    LEFT JOIN views.vocabulary v ON v.lexeme = said.lexeme
                WHERE said.lexeme IS NOT NULL GROUP BY said.lexeme, said.word""".formatted(column))
                .param("words",
                        Vocabulary.words(asked.text()).stream().sorted().limit(MOST_WORDS).toArray(String[]::new))
                .query((row, number) -> AskedWord.of(row.getString("lexeme"), row.getString("word"),
                        row.getInt("asked"), row.getInt("questions")))
                .list().stream().sorted(Comparator.comparingInt(AskedWord::asked).thenComparing(AskedWord::word))
                .toList();
    }

    private static List<AskedWord> leads(List<AskedWord> words) {
        List<AskedWord> leads = new ArrayList<>();
        long places = 0;
        for (AskedWord word : words) {
            if (word.asked() > 0 && leads.size() < MOST_LEADS
                    && (leads.isEmpty() || places + word.asked() <= MOST_PLACES)) {
                leads.add(word);
                places += word.asked();
            }
        }
        return leads;
    }

    /** The requests that have the most of the leads. */
    private List<String> led(Asked asked, List<AskedWord> leads, Viewer viewer) {
        if (leads.isEmpty()) {
            return List.of();
        }
        String found = "w." + asked.column() + "_found";
        String score = IntStream.range(0, leads.size())
                .mapToObj(lead -> "max(CASE WHEN " + found + " @@ CAST(:lead" + lead + " AS tsquery)"
                        + " THEN CAST(:weight" + lead + " AS float8) ELSE 0 END)")
                .collect(Collectors.joining(" + "));
        String any = leads.stream().map(Similar::query).collect(Collectors.joining(" | "));
        var sql = views.sql("SELECT w.reference FROM views.word w WHERE w.kind = 'QUESTION' AND " + found
                + " @@ CAST(:any AS tsquery) AND (CAST(:own AS text) IS NULL OR w.reference <> :own)"
                + " AND (CAST(:until AS date) IS NULL OR w.on_day <= :until) AND " + viewer.mayRead("w.reference")
                + " GROUP BY w.reference ORDER BY " + score + " DESC, max(w.on_day) DESC, w.reference LIMIT :most")
                .param("any", any, Types.OTHER).param("own", asked.reference()).param("until", asked.until())
                .param("most", COMPARED)
                .param(Viewer.PARAMETER, viewer.id());
        for (int lead = 0; lead < leads.size(); lead++) {
            sql = sql.param("lead" + lead, query(leads.get(lead)), Types.OTHER).param("weight" + lead,
                    leads.get(lead).weight());
        }
        return sql.query(String.class).list();
    }

    /** A lexeme as it stands: it has letters and numbers alone. Given as of no type, it is no text to be read at each row. */
    private static String query(AskedWord lead) {
        return "'" + lead.lexeme() + "'";
    }

    private List<SimilarRequest> compared(Asked asked, List<AskedWord> words, List<String> references) {
        double all = words.stream().mapToDouble(AskedWord::weight).sum();
        return views.sql("""
                SELECT r.reference, r.received, r.stage, r.roll_up, f.settled,
                    coalesce(f.exemptions, '{}') AS exemptions, array_agg(DISTINCT had.lexeme) AS had
                FROM views.word w CROSS JOIN LATERAL unnest(tsvector_to_array(w.%s_found)) had (lexeme)
                    JOIN views.request_version r ON r.reference = w.reference AND r.to_position IS NULL
                    LEFT JOIN views.figure_version f ON f.reference = w.reference AND f.to_position IS NULL
                WHERE w.reference = ANY(:references) AND w.kind = 'QUESTION' AND had.lexeme = ANY(:lexemes)
                GROUP BY r.reference, r.received, r.stage, r.roll_up, f.settled, f.exemptions""".formatted(
                asked.column()))
                .param("references", references.toArray(String[]::new))
                .param("lexemes", words.stream().map(AskedWord::lexeme).toArray(String[]::new))
                .query((row, number) -> {
                    Set<String> had = Set.copyOf(Rows.texts(row, "had"));
                    List<AskedWord> shared = words.stream().filter(word -> had.contains(word.lexeme())).toList();
                    return new SimilarRequest(row.getString("reference"),
                            shared.stream().mapToDouble(AskedWord::weight).sum() / all,
                            shared.stream().map(AskedWord::word).toList(), row.getObject("received", LocalDate.class),
                            Stage.valueOf(row.getString("stage")), RollUp.valueOf(row.getString("roll_up")),
                            row.getObject("settled", LocalDate.class), Rows.texts(row, "exemptions"));
                }).list();
    }
}
