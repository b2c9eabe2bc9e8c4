package uk.foiworkflow.api.work;

/**
 * What a run came to.
 *
 * @param looked how many cases or messages it looked at
 * @param done how many things it did
 * @param failed how many it could not do, and tries again at the next run
 */
public record Tally(int looked, int done, int failed) {

    /** Nothing was looked at. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(looked + other.looked, done + other.done, failed + other.failed);
    }
}
