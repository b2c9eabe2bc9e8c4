package uk.foiworkflow.api.outbox;

import uk.foiworkflow.request.event.NotSent;

/** What came of handing a message to the mail server. */
public sealed interface Delivery {

    /** The server has taken it. */
    record Taken() implements Delivery {}

    /**
     * It was certainly not taken, and may be later.
     *
     * @param cause why, if it is never taken
     */
    record NotNow(NotSent cause, String error) implements Delivery {}

    /** It was certainly not taken, and trying again would not help. */
    record Never(NotSent cause, String error) implements Delivery {}

    /** The server was told all of it and did not answer: it may have been taken. */
    record Unknown(String error) implements Delivery {}
}
