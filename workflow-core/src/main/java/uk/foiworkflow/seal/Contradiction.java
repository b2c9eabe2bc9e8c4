package uk.foiworkflow.seal;

/** A witness holds a head on which that of the database does not follow. */
public final class Contradiction extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what the witness holds, in a sentence without a full stop */
    public Contradiction(String message) {
        super(message);
    }
}
