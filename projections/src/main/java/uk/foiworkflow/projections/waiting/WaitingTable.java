package uk.foiworkflow.projections.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;
import uk.foiworkflow.request.Stage;

/** The table {@code views.waiting_version}. */
public final class WaitingTable {

    /** Its columns, as {@link #row} reads them. */
    static final String COLUMNS = "v.entry, v.reference, v.regime, v.officer, v.stage, v.stage_since, v.due,"
            + " v.stopped_since, v.whom, v.who, v.number, v.since, v.wanted, v.chases, v.chased, v.escalated, v.took_part";

    private static final VersionedTable<WaitingRow> TABLE = new VersionedTable<>("waiting_version",
            List.of(Column.of("reference", WaitingRow::reference), Column.of("whom", WaitingRow::whom),
                    new Column<>("number", "integer", WaitingRow::number)),
            List.of(Column.of("entry", WaitingRow::entry), Column.of("regime", WaitingRow::regime),
                    Column.of("officer", WaitingRow::officer), Column.of("stage", WaitingRow::stage),
                    Column.of("stage_since", WaitingRow::stageSince), Column.of("due", WaitingRow::due),
                    Column.of("stopped_since", WaitingRow::stoppedSince), Column.of("who", WaitingRow::who),
                    Column.of("since", WaitingRow::since), Column.of("wanted", WaitingRow::wanted),
                    Column.of("chases", WaitingRow::chases), Column.of("chased", WaitingRow::chased),
                    Column.of("escalated", WaitingRow::escalated), Column.of("took_part", WaitingRow::tookPart)));

    private WaitingTable() {}

    /** The read model of what cases wait for. */
    public static Projection projection(Standings standings) {
        return new VersionedProjection<>("waiting", 1, Awaited::of, TABLE, standings);
    }

    static WaitingRow row(ResultSet row, int number) throws SQLException {
        return new WaitingRow(row.getLong("entry"), row.getString("reference"),
                Regime.valueOf(row.getString("regime")), row.getString("officer"),
                Stage.valueOf(row.getString("stage")), row.getObject("stage_since", LocalDate.class),
                row.getObject("due", LocalDate.class), row.getObject("stopped_since", LocalDate.class),
                Whom.valueOf(row.getString("whom")), row.getString("who"), row.getInt("number"),
                row.getObject("since", LocalDate.class), row.getObject("wanted", LocalDate.class),
                row.getInt("chases"), row.getObject("chased", LocalDate.class), row.getBoolean("escalated"),
                Rows.texts(row, "took_part"));
    }
}
