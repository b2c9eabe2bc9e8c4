package uk.foiworkflow.projections.commissioner;

import java.util.List;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.commissioner_version}. */
public final class CommissionerTable {

    private static final VersionedTable<CommissionerRow> TABLE = new VersionedTable<>("commissioner_version",
            List.of(Column.of("reference", CommissionerRow::reference),
                    Column.of("commissioner_reference", CommissionerRow::commissionerReference)),
            List.of());

    private CommissionerTable() {}

    /** The read model of the Commissioner's cases. */
    public static Projection projection(Standings standings) {
        return new VersionedProjection<>("commissioner", 2, CommissionerRow::of, TABLE, standings);
    }
}
