package uk.foiworkflow.api.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.NotSent;

/**
 * One message to one person or team about one event, or a letter to the requester.
 *
 * @param number its place in the outbox
 * @param reference of the request
 * @param entry the sequence of what it tells of
 * @param type the name of what it tells of
 * @param recipient the person or team, as the directory names them; of a letter {@link #REQUESTER}
 * @param attempts how often it was tried since it was last begun
 * @param round how often it was begun: once, and once more for each time that the head had it sent again
 * @param due when it is tried next; null when it is not
 * @param cause why it was not sent; null while it may be, or was
 * @param error what the mail server said, without the address; null when it said nothing
 * @param noted whether its fate is on the trail of the case
 * @param sentAt null while it is not sent
 */
record Message(long number, UUID id, String reference, long entry, String type, String recipient, State state,
        int attempts, int round, @Nullable Instant due, @Nullable NotSent cause, @Nullable String error, boolean noted,
        @Nullable Instant sentAt) {

    /** To whom letters go. */
    static final String REQUESTER = "requester";

    /** Whether it is a letter that the mail server would not take: it has come back, and is given out anew. */
    boolean returned() {
        return recipient.equals(REQUESTER) && cause != null && cause.refused();
    }
}
