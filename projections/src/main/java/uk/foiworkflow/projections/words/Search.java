package uk.foiworkflow.projections.words;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Viewer;

/** Finds words in the files that the viewer may see, the best places first. */
public final class Search {

    private static final String EXCERPT = "'StartSel=«, StopSel=», MaxFragments=2, MaxWords=25, MinWords=10'";

    private final JdbcClient views;

    /** @param views the database of the read models */
    public Search(DataSource views) {
        this.views = JdbcClient.create(views);
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
     * The places, some of them.
     *
     * @param skip so many of the best are left out
     * @param size at most so many
     */
    public List<Found> find(Asked asked, Viewer viewer, int skip, int size) {
        String words = asked.unnamed() ? "unnamed" : "words";
        String query = "websearch_to_tsquery('english', :q)";
        return views
                .sql("SELECT reference, kind, question, on_day, ts_headline('english', " + words + ", " + query + ", "
                        + EXCERPT + ") AS excerpt FROM (SELECT w.*, ts_rank_cd(w." + words + "_found, " + query
                        + ") AS rank"
                        + " FROM views.word w WHERE w." + words + "_found @@ " + query
                        + (asked.unnamed() ? " AND w.unnamed <> ''" : "")
                        + " AND (CAST(:kind AS text) IS NULL OR w.kind = :kind) AND " + viewer.mayRead("w.reference")
                        + " ORDER BY rank DESC, w.on_day DESC, w.reference, w.place"
                        + " OFFSET :skip LIMIT :size) best ORDER BY rank DESC, on_day DESC, reference, place")
                .param("q", asked.words()).param("kind", asked.kind() == null ? null : asked.kind().name())
                .param("skip", skip).param("size", size).param(Viewer.PARAMETER, viewer.id())
                .query((row, number) -> new Found(row.getString("reference"), WordsOf.valueOf(row.getString("kind")),
                        row.getObject("question", Integer.class), row.getObject("on_day", LocalDate.class),
                        row.getString("excerpt")))
                .list();
    }
}
