package uk.foiworkflow.projections.days;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.projections.days.DaysRow.Hand;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.standing.Milestones;
import uk.foiworkflow.projections.standing.Step;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.VersionedProjection;
import uk.foiworkflow.projections.versions.VersionedTable;

/** The table {@code views.days_version}: one narrow row a request, for many are read at once. */
public final class DaysTable {

    private static final String SEPARATOR = "\u001f";
    private static final Map<Step, Character> LETTERS = new EnumMap<>(Map.of(Step.INTAKE, 'I', Step.ALLOCATION, 'A',
            Step.HANDLING, 'H', Step.SEARCH, 'S', Step.DRAFTING, 'D', Step.CLEARANCE, 'C', Step.DISPATCH, 'O',
            Step.REQUESTER, 'R', Step.NONE, 'N'));
    private static final Map<Character, Step> STEPS = LETTERS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    /** Its columns, as {@link #row} reads them: days as numbers and lists as text, for many rows are read at once. */
    static final String COLUMNS = "v.entry, v.reference, v.regime, v.steps, array_to_string(v.who, chr(31)) AS who,"
            + " array_to_string(v.began, chr(31)) AS began, v.extensions,"
            + " array_to_string(v.returned, chr(31)) AS returned, "
            + Stream.of("day_zero", "due", "met", "answered", "acknowledged", "allocated", "tasked", "replied",
                    "drafted",
                    "put", "cleared", "ready", "passed")
                    .map(day -> "v." + day + " - DATE '1970-01-01' AS " + day).collect(Collectors.joining(", "));

    private static final VersionedTable<DaysRow> TABLE = new VersionedTable<>("days_version",
            List.of(Column.of("reference", DaysRow::reference)),
            List.of(Column.of("entry", DaysRow::entry), Column.of("regime", DaysRow::regime),
                    Column.of("steps", DaysTable::steps),
                    Column.of("who", row -> row.hands().stream().map(Hand::who).toList()),
                    new Column<>("began", "integer[]",
                            row -> row.hands().stream().map(hand -> (int) hand.from().toEpochDay()).toList()),
                    Column.of("day_zero", DaysRow::dayZero), Column.of("due", DaysRow::due),
                    Column.of("met", DaysRow::met), Column.of("answered", DaysRow::answered),
                    Column.of("acknowledged", row -> row.milestones().acknowledged()),
                    Column.of("allocated", row -> row.milestones().allocated()),
                    Column.of("tasked", row -> row.milestones().tasked()),
                    Column.of("replied", row -> row.milestones().replied()),
                    Column.of("drafted", row -> row.milestones().drafted()),
                    Column.of("put", row -> row.milestones().put()),
                    Column.of("cleared", row -> row.milestones().cleared()),
                    Column.of("ready", row -> row.milestones().ready()),
                    Column.of("passed", row -> row.milestones().passed()),
                    Column.of("extensions", row -> row.milestones().extensions()),
                    Column.of("returned", row -> row.milestones().returned())));

    private DaysTable() {}

    /** The read model of where the days went. */
    public static Projection projection(Standings standings) {
        return new VersionedProjection<>("days", 2, DaysRow::rows, TABLE, standings);
    }

    private static String steps(DaysRow row) {
        StringBuilder steps = new StringBuilder();
        row.hands().forEach(hand -> steps.append(Objects.requireNonNull(LETTERS.get(hand.step())).charValue()));
        return steps.toString();
    }

    static DaysRow row(ResultSet row, int number) throws SQLException {
        String steps = row.getString("steps");
        String[] who = row.getString("who").split(SEPARATOR, -1);
        String[] began = row.getString("began").split(SEPARATOR, -1);
        List<Hand> hands = new ArrayList<>(began.length);
        for (int i = 0; i < began.length; i++) {
            hands.add(new Hand(Objects.requireNonNull(STEPS.get(steps.charAt(i))), who[i],
                    LocalDate.ofEpochDay(Long.parseLong(began[i]))));
        }
        String returned = row.getString("returned");
        return new DaysRow(row.getLong("entry"), row.getString("reference"), Regime.valueOf(row.getString("regime")),
                hands, Objects.requireNonNull(day(row, "day_zero")), day(row, "due"), day(row, "met"),
                day(row, "answered"),
                new Milestones(day(row, "acknowledged"), day(row, "allocated"), day(row, "tasked"), day(row, "replied"),
                        day(row, "drafted"), day(row, "put"), day(row, "cleared"), day(row, "ready"),
                        day(row, "passed"), row.getInt("extensions"),
                        returned.isEmpty()
                                ? List.of()
                                : Stream.of(returned.split(SEPARATOR)).map(ClearanceLayer::valueOf).toList()));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        int day = row.getInt(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }
}
