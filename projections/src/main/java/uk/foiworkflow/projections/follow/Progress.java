package uk.foiworkflow.projections.follow;

/**
 * How far a read model has come.
 *
 * @param position the last event that it has taken in or parked
 * @param head the last event of the store
 * @param parked how many events are parked
 */
public record Progress(String projection, long position, long head, long parked) {

    /** How many events it is behind. */
    public long lag() {
        return Math.max(0, head - position);
    }
}
