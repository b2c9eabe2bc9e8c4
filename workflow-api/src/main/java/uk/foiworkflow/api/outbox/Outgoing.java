package uk.foiworkflow.api.outbox;

import jakarta.activation.DataSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is handed to the mail server.
 *
 * @param id the same each time that the same message is handed on
 * @param messageId with its brackets; null for one that is made of the id
 * @param from from which address it comes; null for that of the messages to staff
 * @param sender where reports on it go; null for where it comes from
 * @param address of the recipient; null when none is known
 * @param attachment a file that goes with it, byte for byte; null when it has none
 */
public record Outgoing(UUID id, @Nullable String messageId, @Nullable String from, @Nullable String sender,
        @Nullable String address, Wording wording, @Nullable DataSource attachment) {

    /** A message to somebody who works for the authority. */
    static Outgoing toStaff(UUID id, @Nullable String address, Wording wording) {
        return new Outgoing(id, null, null, null, address, wording, null);
    }
}
