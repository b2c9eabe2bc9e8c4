package uk.foiworkflow.projections.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.reader.Viewer;

/** Who acted in more than one role on the same case. Whoever brought in what happened elsewhere did not act in it. */
public final class TwoRoles {

    /** As many cases as one page looks at. */
    private static final int CASES = 1_000;

    private static final String SQL = """
            SELECT c.entry, c.reference, a.actor, a.roles, a.entries, a.firsts
            FROM (SELECT entry, reference FROM views.request_version WHERE to_position IS NULL AND entry > :after
                    AND entry <= :reach ORDER BY entry) c
                CROSS JOIN LATERAL (
                    SELECT actor, array_agg(role ORDER BY first) AS roles, array_agg(entries ORDER BY first) AS entries,
                        array_agg(first ORDER BY first) AS firsts
                    FROM (SELECT actor, role, CAST(count(*) AS integer) AS entries, CAST(min(sequence) AS integer) AS first
                        FROM views.trail t WHERE t.reference = c.reference AND t.sequence IS NOT NULL AND NOT t.imported AND t.position <= :upTo
                        GROUP BY actor, role) r
                    GROUP BY actor HAVING count(*) > 1) a
            WHERE\s""";

    private final JdbcClient views;

    /** @param views the database of the read models */
    public TwoRoles(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /**
     * Somebody, and the roles in which they acted on one case.
     *
     * @param roles the one in which they acted first, first
     */
    public record Found(String reference, String actor, List<Acted> roles) {

        public Found {
            roles = List.copyOf(roles);
        }
    }

    /**
     * What somebody did in one role.
     *
     * @param entries how many entries of the case are theirs in that role
     * @param first the sequence of the first of them
     */
    public record Acted(String role, int entries, int first) {}

    /**
     * Those on the cases that were logged behind a position, the case that was logged first, first. A page may have none,
     * and yet go on: it looks at a thousand cases.
     *
     * @param after the place of a case behind which the page begins; 0 for the first
     * @param upTo the last position that is asked for: what was recorded later is not looked at
     */
    public Page<Found> find(Viewer viewer, long after, long upTo) {
        long reach = views
                .sql("""
                        SELECT coalesce((SELECT entry - 1 FROM views.request_version WHERE to_position IS NULL AND entry > :after
                            AND entry <= :upTo ORDER BY entry LIMIT 1 OFFSET :cases), :upTo)""")
                .param("after", after)
                .param("upTo", upTo).param("cases", CASES).query(Long.class).single();
        List<Found> found = views.sql(SQL + viewer.mayRead("c.reference") + " ORDER BY c.entry, a.actor")
                .param("after", after).param("reach", reach).param("upTo", upTo)
                .param(Viewer.PARAMETER, viewer.id()).query(TwoRoles::found).list();
        return new Page<>(found, reach < upTo ? reach : null);
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        List<String> roles = Rows.texts(row, "roles");
        List<Integer> entries = Rows.integers(row, "entries");
        List<Integer> firsts = Rows.integers(row, "firsts");
        return new Found(row.getString("reference"), row.getString("actor"), IntStream.range(0, roles.size())
                .mapToObj(i -> new Acted(roles.get(i), entries.get(i), firsts.get(i))).toList());
    }
}
