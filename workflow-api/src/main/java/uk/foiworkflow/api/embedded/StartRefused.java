package uk.foiworkflow.api.embedded;

/** The application cannot start as it stands: the message says why, the remedy what the operator can do. */
public final class StartRefused extends RuntimeException {

    private final String remedy;

    /** A refusal for a reason found in the configuration or the database. */
    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** A refusal for a failure. */
    public StartRefused(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
