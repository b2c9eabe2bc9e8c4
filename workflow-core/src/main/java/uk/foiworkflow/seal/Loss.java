package uk.foiworkflow.seal;

/**
 * What was sealed and is there no more.
 *
 * @param epoch the latest epoch of which anybody holds a head, from 1
 * @param kept the last position that is proven to be what it was; 0 when none is
 * @param lost the last position that was sealed
 */
public record Loss(int epoch, long kept, long lost) {

    /** Both together. */
    Loss and(Loss other) {
        return new Loss(Math.max(epoch, other.epoch), Math.min(kept, other.kept), Math.max(lost, other.lost));
    }
}
