package uk.foiworkflow.projections.cases;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Viewer;

/**
 * Cases drawn by lot, so that anybody can draw them again: each case is given the SHA-256 of the seed, a colon and its
 * reference, and the lowest are drawn.
 */
public final class Sample {

    private final JdbcClient views;

    /** @param views the database of the read models */
    public Sample(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /**
     * A case that was drawn.
     *
     * @param rank from 1
     * @param sha256 by which it was drawn, hexadecimal
     */
    public record Drawn(int rank, String reference, String sha256) {}

    /**
     * The lot.
     *
     * @param seed said by whoever draws
     * @param upTo cases that were logged at that position or earlier are drawn from
     * @param size so many, or all where there are fewer
     */
    public List<Drawn> draw(Viewer viewer, String seed, long upTo, int size) {
        return views.sql("""
                SELECT CAST(row_number() OVER (ORDER BY sha256) AS integer) AS rank, reference, sha256
                FROM (SELECT reference, encode(sha256(convert_to(:seed || ':' || reference, 'UTF8')), 'hex') AS sha256
                    FROM views.request_version v WHERE to_position IS NULL AND entry <= :upTo AND\s"""
                + viewer.mayRead("v.reference") + " ORDER BY sha256 LIMIT :size) lowest ORDER BY rank")
                .param("seed", seed).param("upTo", upTo).param("size", size).param(Viewer.PARAMETER, viewer.id())
                .query(Drawn.class).list();
    }

    /** How many cases it is drawn from. */
    public long population(Viewer viewer, long upTo) {
        return views
                .sql("SELECT count(*) FROM views.request_version v WHERE to_position IS NULL AND entry <= :upTo AND "
                        + viewer.mayRead("v.reference"))
                .param("upTo", upTo).param(Viewer.PARAMETER, viewer.id())
                .query(Long.class).single();
    }
}
