package uk.foiworkflow.projections.trail;

/** The trail is behind: it does not hold yet what it was asked for. */
public final class TrailBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TrailBehind() {
        super("The trail is behind and does not go that far yet");
    }
}
