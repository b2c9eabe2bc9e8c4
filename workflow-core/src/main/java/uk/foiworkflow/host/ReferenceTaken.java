package uk.foiworkflow.host;

/** There is a request with that reference already. */
public final class ReferenceTaken extends Rejection {

    private static final long serialVersionUID = 1L;

    ReferenceTaken(String reference) {
        super("Request " + reference + " is already on file");
    }
}
