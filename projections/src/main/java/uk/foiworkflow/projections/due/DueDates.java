package uk.foiworkflow.projections.due;

import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.When;

/** Tells what is owed and by when, as far as each viewer may see it. */
public final class DueDates {

    private final JdbcClient views;
    private final Clock clock;

    /** @param views the database of the read models */
    public DueDates(DataSource views, Clock clock) {
        this.views = JdbcClient.create(views);
        this.clock = clock;
    }

    /**
     * What is owed.
     *
     * @param officer of this officer's cases; null for all
     * @param when the time of which it is told, and on whose day it is judged
     */
    public DueList list(Viewer viewer, @Nullable String officer, When when) {
        return new DueList(when.day(clock),
                views.sql("SELECT " + DueTable.COLUMNS + " FROM views.due_version v WHERE " + when.holds("v")
                        + " AND (CAST(:officer AS text) IS NULL OR v.officer = :officer) AND "
                        + viewer.mayRead("v.reference")
                        + " ORDER BY v.due NULLS FIRST, v.reference, v.provision, v.questions")
                        .params(when.parameters()).param("officer", officer).param(Viewer.PARAMETER, viewer.id())
                        .query(DueTable::row).list());
    }
}
