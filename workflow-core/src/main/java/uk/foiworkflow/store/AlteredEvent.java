package uk.foiworkflow.store;

/** A stored event does not open with the key of its request: its text was altered, or moved here from elsewhere. */
public final class AlteredEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlteredEvent(String stream, long sequence) {
        super("Event " + sequence + " of " + stream
                + " has been altered: it does not open with the key of its request");
    }
}
