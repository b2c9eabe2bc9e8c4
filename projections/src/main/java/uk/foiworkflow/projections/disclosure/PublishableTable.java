package uk.foiworkflow.projections.disclosure;

import java.util.List;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.publishable_version}. */
public final class PublishableTable {

    private static final VersionedTable<PublishableRow> TABLE = new VersionedTable<>("publishable_version",
            List.of(Column.of("reference", PublishableRow::reference)),
            List.of(Column.of("answered", PublishableRow::answered)));

    private PublishableTable() {}

    /** The read model of what the disclosure log could tell. */
    public static Projection projection(Standings standings) {
        return new VersionedProjection<>("publishable", 1, PublishableRow::of, TABLE, standings);
    }
}
