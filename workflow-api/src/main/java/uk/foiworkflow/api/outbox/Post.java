package uk.foiworkflow.api.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands a message on, and says what came of it. */
public interface Post {

    /** Whether there is a mail server at all. */
    boolean served();

    /**
     * Hands it on once.
     *
     * @param id the same each time that the same message is handed on
     * @param address of the recipient; null when the directory has none
     */
    default Delivery hand(UUID id, @Nullable String address, Wording wording) {
        return hand(Outgoing.toStaff(id, address, wording));
    }

    /** Hands it on once, as it is. */
    Delivery hand(Outgoing outgoing);
}
