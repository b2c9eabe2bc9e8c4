package uk.foiworkflow.projections.follow;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a read model has come.
 *
 * @param position the last event that it has taken in or parked
 * @param head the last event of the store
 * @param parked how many events are parked
 * @param perSecond how many events a second it takes in while it catches up, as this node sees it; 0 when it does not
 */
public record Progress(String projection, long position, long head, long parked, long perSecond) {

    /** How many events it is behind. */
    public long lag() {
        return Math.max(0, head - position);
    }

    /** How long it still needs to catch up; null when that cannot be said. */
    public @Nullable Duration left() {
        return perSecond == 0 ? null : Duration.ofSeconds((lag() + perSecond - 1) / perSecond);
    }
}
