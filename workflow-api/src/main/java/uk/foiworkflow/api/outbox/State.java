package uk.foiworkflow.api.outbox;

import uk.foiworkflow.law.Wire;

/** Where a message stands. */
enum State {

    /** It is to be sent, now or after a pause. */
    WAITING,
    /** A node is handing it to the mail server. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** It was not sent, and is not tried again by itself. */
    FAILED,
    /** It was being handed over, and nobody knows whether the mail server has taken it. It is not sent again by itself. */
    UNCERTAIN,
    /** The head has let it go, with a reason. */
    DISMISSED;

    /** Whether somebody has to see to it. */
    boolean open() {
        return this == FAILED || this == UNCERTAIN;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
