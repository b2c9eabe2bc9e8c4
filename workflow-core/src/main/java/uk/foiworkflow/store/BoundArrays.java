package uk.foiworkflow.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Binds one array after the other to a statement. */
final class BoundArrays {

    private final PreparedStatement statement;
    private int at;

    BoundArrays(PreparedStatement statement) {
        this.statement = statement;
    }

    <E, T> BoundArrays of(String type, List<E> elements, Function<E, @Nullable T> column,
            IntFunction<@Nullable T[]> array)
            throws SQLException {
        @Nullable
        T[] values = array.apply(elements.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(elements.get(i));
        }
        statement.setArray(++at, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
