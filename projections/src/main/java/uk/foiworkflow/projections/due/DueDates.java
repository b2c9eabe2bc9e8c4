package uk.foiworkflow.projections.due;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.standing.KnownSince;

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
     * @param asOf as it was known at this instant, and judged on its day in Europe/London; null for now
     */
    public DueList list(Viewer viewer, @Nullable String officer, @Nullable Instant asOf) {
        LocalDate day = KnownSince.day(asOf == null ? clock.instant() : asOf);
        String then = asOf == null
                ? "v.to_position IS NULL"
                : "v.known_from <= :asOf AND (v.known_to IS NULL OR v.known_to > :asOf)";
        return new DueList(day,
                views.sql("SELECT " + DueTable.COLUMNS + " FROM views.due_version v WHERE " + then
                        + " AND (CAST(:officer AS text) IS NULL OR v.officer = :officer) AND "
                        + viewer.mayRead("v.reference")
                        + " ORDER BY v.due NULLS FIRST, v.reference, v.provision, v.questions")
                        .param("asOf", Rows.utc(asOf)).param("officer", officer).param(Viewer.PARAMETER, viewer.id())
                        .query(DueTable::row).list());
    }
}
