package uk.foiworkflow.projections.reader;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long answer.
 *
 * @param items not always as many as asked for; there may be more behind them, or none
 * @param next where the next page goes on; null when this is the last
 */
public record Page<T>(List<T> items, @Nullable Long next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The first {@code size} of what was found.
     *
     * @param found up to one more than fits, to tell whether there is more
     * @param cursor the place of an item
     */
    public static <T> Page<T> of(List<T> found, int size, ToLongFunction<T> cursor) {
        return of(found, size, cursor, null);
    }

    /**
     * The same where not all was looked at.
     *
     * @param looked up to where; null when that was the end
     */
    public static <T> Page<T> of(List<T> found, int size, ToLongFunction<T> cursor, @Nullable Long looked) {
        if (found.size() <= size) {
            return new Page<>(found, looked);
        }
        List<T> items = found.subList(0, size);
        return new Page<>(items, cursor.applyAsLong(items.getLast()));
    }
}
