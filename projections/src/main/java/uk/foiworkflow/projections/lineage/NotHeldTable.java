package uk.foiworkflow.projections.lineage;

import java.util.List;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.not_held_version}. */
public final class NotHeldTable {

    private static final VersionedTable<NotHeldRow> TABLE = new VersionedTable<>("not_held_version",
            List.of(Column.of("reference", NotHeldRow::reference),
                    new Column<>("question", "integer", NotHeldRow::question)),
            List.of(Column.of("entry", NotHeldRow::entry), Column.of("authority", NotHeldRow::authority),
                    Column.of("answered", NotHeldRow::answered), Column.of("searches", NotHeldRow::searches),
                    Column.of("minutes", NotHeldRow::minutes), Column.of("declared", NotHeldRow::declared),
                    Column.of("found", row -> row.found() == null ? null : row.found().name()),
                    Column.of("found_on", NotHeldRow::foundOn)));

    private NotHeldTable() {}

    /** The read model of what was said not to be held. */
    public static Projection projection(Standings standings) {
        return new VersionedProjection<>("not-held", 1, NotHeldRow::of, TABLE, standings);
    }
}
