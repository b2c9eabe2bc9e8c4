package uk.foiworkflow.api.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.NotSent;

/** There is no mail server: nothing is sent, and that is seen. */
final class NoPost implements Post {

    @Override
    public boolean served() {
        return false;
    }

    @Override
    public Delivery hand(UUID id, @Nullable String address, Wording wording) {
        return new Delivery.Never(NotSent.NO_SERVER, "foi.mail.host names no mail server");
    }
}
