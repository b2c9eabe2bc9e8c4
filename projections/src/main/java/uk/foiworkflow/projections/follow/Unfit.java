package uk.foiworkflow.projections.follow;

/** A read model could not take in a batch because of an event in it. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RuntimeException why;

    Unfit(RuntimeException why) {
        super(why);
        this.why = why;
    }

    RuntimeException why() {
        return why;
    }
}
