package uk.foiworkflow.store;

/** The key of the request has been destroyed, or its master key lost: nothing can be added to it, or opened, any more. */
public final class Erased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Erased(String stream) {
        super("The key of " + stream + " is gone: its personal data is erased for good");
    }
}
