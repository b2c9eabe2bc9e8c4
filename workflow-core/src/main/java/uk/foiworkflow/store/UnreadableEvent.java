package uk.foiworkflow.store;

/** An event whose type or revision this release does not know: kept whole, and never passed over. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(String stream, long sequence, String type, int revision) {
        super("Event " + sequence + " of " + stream + " is " + type + " revision " + revision
                + ", which this release cannot read");
    }
}
