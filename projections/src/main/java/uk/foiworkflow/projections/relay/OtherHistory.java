package uk.foiworkflow.projections.relay;

/** A topic holds an event that the store does not have, or has not there: it is of another history than the store. */
final class OtherHistory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherHistory(String topic, long position) {
        super(("Topic %s holds an event at %d that the store does not have there, as after a restoration: delete the topic,"
                + " and it is made anew from the store").formatted(topic, position));
    }
}
