package uk.foiworkflow.projections.topic;

/** A topic is missing, or not made as it must be; the message names it, and says what is wanted. */
public final class TopicUnfit extends RuntimeException {

    TopicUnfit(String message) {
        super(message);
    }
}
