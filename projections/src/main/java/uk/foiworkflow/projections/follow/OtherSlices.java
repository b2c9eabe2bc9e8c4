package uk.foiworkflow.projections.follow;

/** A read model is followed by slices of another cut, so whoever cuts otherwise leaves it alone. */
final class OtherSlices extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private OtherSlices(String message) {
        super(message);
    }

    static OtherSlices followed(String projection, int slices, int own) {
        return new OtherSlices(projection + " is followed in " + slices + " slices, and here in " + own);
    }

    static OtherSlices apart(String projection, int slices, int own) {
        return new OtherSlices(projection + " stands at different events in its " + slices
                + " slices, so it cannot be followed in " + own
                + " yet: let those who followed it come to the end, or have it built anew");
    }
}
