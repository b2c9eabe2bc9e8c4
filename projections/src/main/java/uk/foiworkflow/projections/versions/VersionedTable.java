package uk.foiworkflow.projections.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.PreparedStatementCallback;
import uk.foiworkflow.projections.table.Column;
import uk.foiworkflow.projections.table.Table;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.projections.versions.Changes.Ended;

/** The table in which a read model keeps the versions of its rows. */
public final class VersionedTable<R> {

    private static final String RETOLD = " unnest((SELECT ?::text[])) e (reference) WHERE v.reference = e.reference AND v.from_position ";

    private final Table<Version<R>> table;
    private final List<Column<Ended<R>>> ended;
    private final String end;

    /**
     * @param name without its schema
     * @param key what tells an open row from all others, the first column never null and looked up by an index
     * @param others the other columns, but for those of the interval
     */
    public VersionedTable(String name, List<Column<R>> key, List<Column<R>> others) {
        this.table = new Table<>(name,
                Stream.concat(key.stream().map(Column::name), Stream.of("from_position", "happened_from")).toList(),
                columns(key, others));
        this.ended = new ArrayList<>(List.of(new Column<>("to_position", "bigint", row -> row.to().position()),
                new Column<>("known_to", "timestamptz", row -> row.to().known()),
                new Column<>("happened_to", "date", row -> row.to().day())));
        key.forEach(column -> ended.add(of(column, Ended::row)));
        this.end = " v SET to_position = e.to_position::bigint, known_to = e.known_to::timestamptz,"
                + " happened_to = e.happened_to::date"
                + " FROM unnest(" + ended.stream().map(column -> "(SELECT ?::text[])").collect(Collectors.joining(", "))
                + ") e (" + ended.stream().map(Column::name).collect(Collectors.joining(", "))
                + ") WHERE v.to_position IS NULL AND v." + key.getFirst().name() + " = e." + key.getFirst().name()
                + key.stream().skip(1).map(column -> " AND v." + column.name() + " IS NOT DISTINCT FROM e."
                        + column.name() + "::" + column.type()).collect(Collectors.joining());
    }

    /** Ends rows that are open. */
    void end(Views views, List<Ended<R>> rows) {
        if (!rows.isEmpty()) {
            update(views, "UPDATE " + views.table(table.name()) + end,
                    ended.stream().map(column -> rows.stream().map(column::text).toArray()).toList());
        }
    }

    /** Takes the days from the rows of requests, and removes those that only told what happened. */
    void retell(Views views, Collection<String> references) {
        if (!references.isEmpty()) {
            String name = views.table(table.name());
            List<Object[]> arrays = List.<Object[]>of(references.toArray());
            update(views, "UPDATE " + name + " v SET happened_from = NULL, happened_to = NULL FROM" + RETOLD
                    + "> 0 AND v.happened_from IS NOT NULL", arrays);
            update(views, "DELETE FROM " + name + " v USING" + RETOLD + "= 0", arrays);
        }
    }

    private static void update(Views views, String sql, List<Object[]> arrays) {
        views.jdbc().execute(sql, (PreparedStatementCallback<Integer>) statement -> {
            // A plan that is kept from when the table was small would read all of it, and so would one that knows how
            // many rows come: hence planned anew each time, with arrays whose length the planner does not see.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (int i = 0; i < arrays.size(); i++) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", arrays.get(i)));
            }
            return statement.executeUpdate();
        });
    }

    /** Adds versions. */
    void begin(Views views, List<Version<R>> versions) {
        table.add(views, versions);
    }

    /** Removes all versions of the rows of a request. */
    void remove(Views views, String reference) {
        table.remove(views, reference);
    }

    Table<?> table() {
        return table;
    }

    private static <R> List<Column<Version<R>>> columns(List<Column<R>> key, List<Column<R>> others) {
        List<Column<Version<R>>> columns = new ArrayList<>();
        Stream.concat(key.stream(), others.stream()).forEach(column -> columns.add(of(column, Version::row)));
        columns.add(Column.of("from_position", version -> version.from().position()));
        columns.add(Column.of("known_from", version -> version.from().known()));
        columns.add(Column.of("happened_from", version -> version.from().day()));
        columns.add(Column.of("to_position", Version::toPosition));
        columns.add(Column.of("known_to", Version::knownTo));
        columns.add(Column.of("happened_to", Version::happenedTo));
        return columns;
    }

    private static <O, R> Column<O> of(Column<R> column, Function<O, R> row) {
        return new Column<>(column.name(), column.type(), outer -> column.value().of(row.apply(outer)));
    }
}
