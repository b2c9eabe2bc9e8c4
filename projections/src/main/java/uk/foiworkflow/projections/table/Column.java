package uk.foiworkflow.projections.table;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and what stands in it.
 *
 * @param type its type in SQL
 */
public record Column<R>(String name, String type, Value<R> value) {

    /** What a row has for a column. */
    @FunctionalInterface
    public interface Value<R> {

        /** Null for no value. */
        @Nullable
        Object of(R row);
    }

    /** A column whose type need not be said: nothing is looked up by it, and it holds no list of numbers. */
    public static <R> Column<R> of(String name, Value<R> value) {
        return new Column<>(name, "text", value);
    }

    /** What is looked up by it, as PostgreSQL spells values of its type. */
    public @Nullable String text(R row) {
        return Literal.of(value.of(row));
    }
}
