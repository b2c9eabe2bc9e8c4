package uk.foiworkflow.projections.aggregation;

import java.util.List;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.aggregable_version}. */
public final class AggregableTable {

    private static final VersionedTable<AggregableRow> TABLE = new VersionedTable<>("aggregable_version",
            List.of(Column.of("reference", AggregableRow::reference)),
            List.of(Column.of("entry", AggregableRow::entry), Column.of("authority", AggregableRow::authority),
                    Column.of("received", AggregableRow::received), Column.of("open", AggregableRow::open),
                    Column.of("subject", AggregableRow::subject), Column.of("asked_by", AggregableRow::askedBy),
                    Column.of("acting", AggregableRow::acting), Column.of("minutes", AggregableRow::minutes),
                    Column.of("most", AggregableRow::most)));

    private AggregableTable() {}

    /** The read model of what may be added up. */
    public static Projection projection(Standings standings) {
        return new VersionedProjection<>("aggregable", 1, AggregableRow::of, TABLE, standings);
    }
}
