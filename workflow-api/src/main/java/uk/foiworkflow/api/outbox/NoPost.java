package uk.foiworkflow.api.outbox;

import uk.foiworkflow.request.event.NotSent;

/** There is no mail server: nothing is sent, and that is seen. */
final class NoPost implements Post {

    @Override
    public boolean served() {
        return false;
    }

    @Override
    public Delivery hand(Outgoing outgoing) {
        return new Delivery.Never(NotSent.NO_SERVER, "foi.mail.host names no mail server");
    }
}
