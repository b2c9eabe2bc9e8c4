package uk.foiworkflow.projections.lineage;

import java.util.List;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.claim_version}. */
public final class ClaimTable {

    private static final VersionedTable<ClaimRow> TABLE = new VersionedTable<>("claim_version",
            List.of(Column.of("reference", ClaimRow::reference), new Column<>("number", "integer", ClaimRow::number)),
            List.of(Column.of("entry", ClaimRow::entry), Column.of("authority", ClaimRow::authority),
                    Column.of("question", ClaimRow::question), Column.of("regime", ClaimRow::regime),
                    Column.of("exemption", ClaimRow::exemption), Column.of("answered", ClaimRow::answered),
                    Column.of("raised", ClaimRow::raised), Column.of("review", ClaimRow::review),
                    Column.of("commissioner", ClaimRow::commissioner), Column.of("tribunal", ClaimRow::tribunal)));

    private ClaimTable() {}

    /** The read model of what became of exemptions. */
    public static Projection projection(Standings standings) {
        return new VersionedProjection<>("claims", 1, ClaimRow::of, TABLE, standings);
    }
}
