package uk.foiworkflow.projections.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.When;

/** Tells which other requests belong to one, whichever file says so, as far as each viewer may see the others. */
public final class LinkedCases {

    private final JdbcClient views;

    /** @param views the database of the read models */
    public LinkedCases(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /** What tells one link from another. */
    private record Key(LinkKind kind, String reference) {}

    /**
     * The links of a request, its own first, in the order of recording; one that both files have is told once.
     *
     * @param when the time of which they are told
     */
    public List<LinkedCase> of(String reference, Viewer viewer, When when) {
        String then = " AND " + when.holds("v");
        String sql = own(viewer) + then + " UNION ALL " + theirs(viewer) + then
                + " ORDER BY own DESC, from_position, on_day";
        Map<Key, LinkedCase> links = new LinkedHashMap<>();
        views.sql(sql).param("reference", reference).params(when.parameters())
                .param(Viewer.PARAMETER, viewer.id()).query(LinkedCases::row).list()
                .forEach(link -> links.putIfAbsent(new Key(link.kind(), link.reference()), link));
        return List.copyOf(links.values());
    }

    /** What is named may be a reference of ours, or that of an older system. */
    private static String own(Viewer viewer) {
        return """
                SELECT v.kind, coalesce(c.reference, v.other) AS reference, c.reference IS NOT NULL AS on_file, v.on_day,
                    v.why, v.from_position, true AS own
                FROM views.link_version v LEFT JOIN LATERAL (
                    SELECT r.reference FROM views.request_version r
                    WHERE r.to_position IS NULL AND (r.reference = v.other OR r.former_reference = v.other)
                    ORDER BY r.reference = v.other DESC, r.reference LIMIT 1) c ON true
                WHERE v.reference = :reference AND\s"""
                + viewer.mayRead("coalesce(c.reference, v.other)");
    }

    private static String theirs(Viewer viewer) {
        return """
                SELECT v.kind, v.reference, true AS on_file, v.on_day, v.why, v.from_position, false AS own
                FROM views.link_version v
                WHERE (v.other = :reference OR v.other = (SELECT r.former_reference FROM views.request_version r
                        WHERE r.reference = :reference AND r.to_position IS NULL)
                        AND NOT EXISTS (SELECT FROM views.request_version r WHERE r.reference = v.other))
                    AND v.reference <> :reference AND\s""" + viewer.mayRead("v.reference");
    }

    private static LinkedCase row(ResultSet row, int number) throws SQLException {
        boolean own = row.getBoolean("own");
        LinkKind kind = LinkKind.valueOf(row.getString("kind"));
        return new LinkedCase(own ? kind : kind.reversed(), row.getString("reference"), row.getBoolean("on_file"),
                row.getObject("on_day", LocalDate.class), row.getString("why"), own);
    }
}
