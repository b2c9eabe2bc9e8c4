package uk.foiworkflow.api.audit;

import java.util.function.LongFunction;
import uk.foiworkflow.projections.reader.Page;

/**
 * What an answer rests on.
 *
 * @param upTo the last position that it looks at
 * @param current whether that was the last of the store, or the one that the caller named
 * @param parked how many events the trail lacks until they can be taken in
 */
record Extent(long upTo, boolean current, long parked) {

    /** The page behind a position; while the read models are behind, none is the last. */
    <T> Page<T> page(long after, LongFunction<Page<T>> pages) {
        Page<T> page = pages.apply(after);
        return current || page.next() != null ? page : new Page<>(page.items(), Math.max(after, upTo));
    }
}
