package uk.foiworkflow.host;

/** The command rests on a version of the request that is no longer the last. */
public final class StaleVersion extends Rejection {

    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long actual;

    StaleVersion(String reference, long expected, long actual) {
        super("Request " + reference + " stands at version " + actual + ", not " + expected);
        this.expected = expected;
        this.actual = actual;
    }

    /** The version that the command rests on. */
    public long expected() {
        return expected;
    }

    /** The last version. */
    public long actual() {
        return actual;
    }
}
