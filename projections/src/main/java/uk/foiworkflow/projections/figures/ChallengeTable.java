package uk.foiworkflow.projections.figures;

import java.util.List;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.challenge_version}. */
public final class ChallengeTable {

    private static final VersionedTable<ChallengeRow> TABLE = new VersionedTable<>("challenge_version",
            List.of(Column.of("reference", ChallengeRow::reference), Column.of("kind", ChallengeRow::kind),
                    new Column<>("number", "integer", ChallengeRow::number)),
            List.of(Column.of("entry", ChallengeRow::entry), Column.of("authority", ChallengeRow::authority),
                    Column.of("made", ChallengeRow::made),
                    Column.of("due", ChallengeRow::due), Column.of("ended", ChallengeRow::ended),
                    Column.of("working_days", ChallengeRow::workingDays), Column.of("how", ChallengeRow::how),
                    Column.of("result", ChallengeRow::result), Column.of("about", ChallengeRow::about),
                    Column.of("appealed", ChallengeRow::appealed),
                    Column.of("tribunal", ChallengeRow::tribunal)));

    private ChallengeTable() {}

    /**
     * The read model of reviews and complaints.
     *
     * @param calendar for the days that a review took
     */
    public static Projection projection(Standings standings, WorkingCalendar calendar) {
        return new VersionedProjection<>("challenges", 2, standing -> ChallengeRow.of(standing, calendar), TABLE,
                standings);
    }
}
