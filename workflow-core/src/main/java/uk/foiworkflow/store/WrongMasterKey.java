package uk.foiworkflow.store;

/** The master key at hand is not the one that wrapped the keys in this database. */
public final class WrongMasterKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongMasterKey(String message) {
        super(message);
    }
}
