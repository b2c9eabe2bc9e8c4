package uk.foiworkflow.projections.reader;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long answer.
 *
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
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, size);
        return new Page<>(items, cursor.applyAsLong(items.getLast()));
    }
}
