package uk.foiworkflow.projections.follow;

/** A read model has taken in what the store does not have: the store was brought back from before. */
final class AheadOfStore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AheadOfStore(String projection, long position, long head) {
        super(("%s has taken in event %d, and the store ends at %d, as after a restoration: give the read models an empty"
                + " database, or one of that time, and they are made from the events").formatted(projection, position,
                        head));
    }

    /** @throws AheadOfStore when that is so */
    static void check(String projection, Position position, EventSource store) {
        // In this order, for both move on.
        long furthest = position.furthest();
        long head = store.head();
        if (furthest > head) {
            throw new AheadOfStore(projection, furthest, head);
        }
    }
}
