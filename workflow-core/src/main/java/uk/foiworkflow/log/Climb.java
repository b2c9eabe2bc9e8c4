package uk.foiworkflow.log;

/** The way from a subtree up to the root, as both proofs go it (RFC 9162, 2.1.3.2 and 2.1.4.2). */
final class Climb {

    private long at;
    private long last;

    /**
     * Starts at a subtree.
     *
     * @param at its place among those of its height, from 0
     * @param last the place of the last one of that height, whole or not
     */
    Climb(long at, long last) {
        this.at = at;
        this.last = last;
    }

    boolean atTop() {
        return last == 0;
    }

    /** Goes up over one hash, from below the top; whether that hash stands on the left. */
    boolean overLeft() {
        boolean left = at % 2 == 1 || at == last;
        int steps = 1 + (left ? Long.numberOfTrailingZeros(at) : 0);
        at >>>= steps;
        last >>>= steps;
        return left;
    }
}
