package uk.foiworkflow.seal;

/**
 * What a verification found to be wrong.
 *
 * @param position the first event that it concerns, from 1; 0 when it concerns none
 * @param words what is wrong, in one sentence
 */
public record Fault(Kind kind, long position, String words) {

    /** What can be wrong. */
    public enum Kind {
        /** An event does not say what was sealed. */
        ALTERED,
        /** Two events have changed places. */
        MOVED,
        /** Two events have changed the requests that they belong to. */
        SWAPPED,
        /** An event was slipped in between others. */
        INSERTED,
        /** An event is no longer there. */
        MISSING,
        /** An event says to have been recorded before the one before it. */
        BACK_DATED,
        /** The last events are gone, and the heads that cover them still there. */
        CUT,
        /** A hash of the tree was changed, and the events were not. */
        TREE_ALTERED,
        /** A head does not say what it was signed for, or follows on none. */
        HEAD_ALTERED,
        /** A head is not signed by a key of this log. */
        STRANGE_KEY,
        /** A head is signed with a key that was replaced before. */
        OLD_KEY,
        /** What is in the database is another history than the one that was witnessed. */
        FORKED,
        /** The database stands where it stood before, and nobody declared it. */
        ROLLED_BACK
    }
}
