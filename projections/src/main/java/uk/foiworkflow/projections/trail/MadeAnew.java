package uk.foiworkflow.projections.trail;

/** The trail is being made anew from the first event, and does not go as far as it did. */
public final class MadeAnew extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MadeAnew() {
        super("The trail is being made anew and does not go that far yet");
    }
}
