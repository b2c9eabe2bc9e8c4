package uk.foiworkflow.ui.client;

/** The interface did not do what was asked. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** For that reason. */
    public Refused(Problem problem) {
        super(problem.type());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
