package uk.foiworkflow.projections.versions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row and the time for which it holds, by position and by what was known: both ends from inclusive, to exclusive.
 *
 * @param from the position of the event that brought the row about
 * @param knownFrom since when that was known, UTC
 * @param to the position of the event that ended it; null while it holds
 * @param knownTo since when that was known; null while it holds
 */
public record Version<R>(R row, long from, Instant knownFrom, @Nullable Long to, @Nullable Instant knownTo) {

    Version<R> until(long position, Instant known) {
        return new Version<>(row, from, knownFrom, position, known);
    }
}
