package uk.foiworkflow.host;

/** There is no request with that reference. */
public final class UnknownRequest extends Rejection {

    private static final long serialVersionUID = 1L;

    private final String reference;

    UnknownRequest(String reference) {
        super("There is no request " + reference);
        this.reference = reference;
    }

    /** The reference that is unknown. */
    public String reference() {
        return reference;
    }
}
