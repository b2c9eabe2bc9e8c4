package uk.foiworkflow.projections.application;

/** The application cannot start as it is configured; the message says what is wanted. */
final class Unconfigured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unconfigured(String message) {
        super(message);
    }
}
