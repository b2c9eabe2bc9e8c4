package uk.foiworkflow.projections.words;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Viewer;

/**
 * Finds words in the files that the viewer may see, the best places first. To rank a place it has to be read, so where words
 * stand in very many the latest are ranked.
 */
public final class Search {

    private static final String EXCERPT = "'StartSel=«, StopSel=», MaxFragments=2, MaxWords=25, MinWords=10'";
    private static final Pattern OR = Pattern.compile("(?i)\\bor\\b");
    /** So many places are ranked wherever they stand. */
    private static final int RANKED = 10_000;
    /** With so many of the latest nobody looks further back. */
    private static final int ENOUGH = 1_000;
    /** How many days before the last are tried for that, one after the other. */
    private static final int[] DAYS = {28, 112, 448};

    private final JdbcClient views;
    private final int ranked;
    private final int enough;

    /** @param views the database of the read models */
    public Search(DataSource views) {
        this(views, RANKED, ENOUGH);
    }

    Search(DataSource views, int ranked, int enough) {
        this.views = JdbcClient.create(views);
        this.ranked = ranked;
        this.enough = enough;
    }

    /**
     * What is asked.
     *
     * @param words as one types them into a search: all must stand there, in any form; {@code "…"} for a phrase, {@code or},
     *            {@code -} for what must not
     * @param kind only these; null for all
     * @param unnamed whether the words are searched as those read them who need not know who asked
     */
    public record Asked(String words, @Nullable WordsOf kind, boolean unnamed) {}

    /**
     * What was found.
     *
     * @param places some of them, the best first
     * @param since the day since which places are told, there being very many; null where all are
     */
    public record Places(List<Found> places, @Nullable LocalDate since) {

        public Places {
            places = List.copyOf(places);
        }
    }

    /**
     * The places, some of them. Since when they are told is the same for every page.
     *
     * @param skip so many of the best are left out, fewer than a thousand
     * @param size at most so many
     */
    public Places find(Asked asked, Viewer viewer, int skip, int size) {
        // Who sees few files is told all places.
        if (viewer.mayReadAll() && atMost(asked) > ranked) {
            LocalDate last = views.sql("SELECT max(on_day) FROM views.word").query(LocalDate.class).single();
            for (int days : DAYS) {
                LocalDate since = last.minusDays(days - 1L);
                List<Ranked> latest = best(asked, since, viewer, skip, size);
                if (!latest.isEmpty() && latest.getFirst().of() >= enough) {
                    return Ranked.places(latest, since);
                }
            }
        }
        return Ranked.places(best(asked, null, viewer, skip, size), null);
    }

    /**
     * One of the best places.
     *
     * @param of how many places were ranked
     */
    private record Ranked(Found place, long of) {

        static Places places(List<Ranked> ranked, @Nullable LocalDate since) {
            return new Places(ranked.stream().map(Ranked::place).toList(), since);
        }
    }

    private List<Ranked> best(Asked asked, @Nullable LocalDate since, Viewer viewer, int skip, int size) {
        String words = asked.unnamed() ? "unnamed" : "words";
        String query = "websearch_to_tsquery('english', :q)";
        return views
                .sql("SELECT reference, kind, question, on_day, ts_headline('english', " + words + ", " + query + ", "
                        + EXCERPT + ") AS excerpt, places FROM (SELECT w.*, ts_rank_cd(w." + words + "_found, " + query
                        + ") AS rank, " + (since == null ? "0" : "count(*) OVER ()") + " AS places"
                        + " FROM views.word w WHERE w." + words + "_found @@ " + query
                        + (asked.unnamed() ? " AND w.unnamed <> ''" : "")
                        + (since == null ? "" : " AND w.on_day >= :since")
                        + " AND (CAST(:kind AS text) IS NULL OR w.kind = :kind) AND " + viewer.mayRead("w.reference")
                        + " ORDER BY rank DESC, w.on_day DESC, w.reference, w.place"
                        + " OFFSET :skip LIMIT :size) best ORDER BY rank DESC, on_day DESC, reference, place")
                .param("q", asked.words()).param("kind", asked.kind() == null ? null : asked.kind().name())
                .param("since", since).param("skip", skip).param("size", size).param(Viewer.PARAMETER, viewer.id())
                .query((row, number) -> new Ranked(
                        new Found(row.getString("reference"), WordsOf.valueOf(row.getString("kind")),
                                row.getObject("question", Integer.class), row.getObject("on_day", LocalDate.class),
                                row.getString("excerpt")),
                        row.getLong("places")))
                .list();
    }

    /** In how many places all of the words may stand at most, as the vocabulary has it of each. */
    private long atMost(Asked asked) {
        String places = asked.unnamed() ? "places_unnamed" : "places";
        return views.sql("SELECT coalesce(" + (OR.matcher(asked.words()).find() ? "sum" : "min") + "(said.places), "
                + Long.MAX_VALUE + ") FROM (SELECT (SELECT coalesce(sum(v." + places + "), 0) FROM views.vocabulary v"
                + " WHERE v.lexeme = w.lexeme) AS places FROM (SELECT (ts_lexize('english_stem', s.word))[1] AS lexeme"
                + " FROM unnest(CAST(:words AS text[])) s (word)) w WHERE w.lexeme IS NOT NULL) said")
                .param("words", Spelling.words(asked.words()).toArray(String[]::new)).query(Long.class).single();
    }
}
