package uk.foiworkflow.store;

/** The service that holds a master key does not answer: what it protects can neither be read nor written until it does. */
public final class MasterKeyAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message for the operator, without a secret */
    public MasterKeyAway(String message, Throwable cause) {
        super(message, cause);
    }
}
