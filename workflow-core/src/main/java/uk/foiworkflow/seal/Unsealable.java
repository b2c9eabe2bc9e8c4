package uk.foiworkflow.seal;

/** What is in the database does not agree with what was sealed, so nothing more is signed. */
public final class Unsealable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unsealable(String message) {
        super(message);
    }
}
