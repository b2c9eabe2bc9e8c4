package uk.foiworkflow.projections.follow;

/** The rows of a read model were made by another version of it, so this one leaves them alone. */
final class OtherVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherVersion(String projection, int made, int own) {
        super("The rows of " + projection + " were made by version " + made + " of it, and this is version " + own);
    }
}
