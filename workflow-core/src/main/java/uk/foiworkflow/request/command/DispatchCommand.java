package uk.foiworkflow.request.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.request.event.Confidential;

/** How letters go out, and whether they arrive. */
public sealed interface DispatchCommand extends RequestCommand {

    /**
     * Gives a letter out.
     *
     * @param document the letter, by its number in this request
     * @param to the address; null for the one that the requester gave
     * @param messageId of an e-mail; null for any other way
     */
    record DispatchLetter(LocalDate on, int document, Channel channel, @Nullable Confidential to,
            @Nullable String messageId) implements DispatchCommand {}

    /**
     * Records that a letter arrived.
     *
     * @param evidence what shows it, in words
     * @param document what shows it, by its number in this request
     */
    record RecordDelivery(LocalDate on, int dispatch, @Nullable Confidential evidence,
            @Nullable Integer document) implements DispatchCommand {}

    /**
     * Records that a letter did not arrive.
     *
     * @param evidence what shows it, in words
     * @param document what shows it, by its number in this request
     */
    record RecordReturn(LocalDate on, int dispatch, @Nullable Confidential evidence,
            @Nullable Integer document) implements DispatchCommand {}
}
