package uk.foiworkflow.projections.commissioner;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Viewer;

/** Finds the requests that one case of the Commissioner is about. */
public final class CommissionerCases {

    private final JdbcClient views;

    /** @param views the database of the read models */
    public CommissionerCases(DataSource views) {
        this.views = JdbcClient.create(views);
    }

    /** The references of the requests, as far as the viewer may read them, in order; empty when there is no such case. */
    public List<String> requests(String commissionerReference, Viewer viewer) {
        return views.sql("SELECT v.reference FROM views.commissioner_version v WHERE v.to_position IS NULL"
                + " AND v.commissioner_reference = :commissioner AND " + viewer.mayRead("v.reference")
                + " ORDER BY v.reference").param("commissioner", commissionerReference)
                .param(Viewer.PARAMETER, viewer.id()).query(String.class).list();
    }
}
