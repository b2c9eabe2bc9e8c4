package uk.foiworkflow.benchmarks.peers;

/** A step of a standard case, every one of which is lawful, was refused. */
public final class RefusedStep extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedStep(String why) {
        super(why);
    }
}
