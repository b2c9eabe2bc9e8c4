package uk.foiworkflow.projections.links;

import java.util.List;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.link_version}. */
public final class LinkTable {

    private static final VersionedTable<LinkRow> TABLE = new VersionedTable<>("link_version",
            List.of(Column.of("reference", LinkRow::reference), Column.of("other", LinkRow::other),
                    Column.of("kind", LinkRow::kind)),
            List.of(Column.of("on_day", LinkRow::on), Column.of("why", LinkRow::why)));

    private LinkTable() {}

    /** The read model of the links. */
    public static Projection projection(Standings standings) {
        return new VersionedProjection<>("links", 2, LinkRow::of, TABLE, standings);
    }
}
