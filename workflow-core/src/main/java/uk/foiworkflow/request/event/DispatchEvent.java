package uk.foiworkflow.request.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Channel;

/** What went out to the requester by which way, and whether it arrived: to have sent it is not enough (R2.11). */
public sealed interface DispatchEvent extends RequestEvent {

    /** Which dispatch it is about, by its number in this request, from 1. */
    int dispatch();

    /**
     * A letter was given out: posted, handed over, laid ready, or put into the outbox as an e-mail.
     *
     * @param document the letter, by its number in this request
     * @param sha256 of its bytes, hexadecimal; kept as closely as those
     * @param response the number of the response that it carries; null for any other letter
     * @param to the address; null where there is none to it
     * @param messageId of an e-mail, by which a reply or a report on it is known; null for any other way
     * @param by who gave it out; null when an older system did not say
     */
    @Named("LetterDispatched")
    record LetterDispatched(LocalDate on, int dispatch, int document, Confidential sha256, @Nullable Integer response,
            Channel channel, @Nullable Confidential to, @Nullable String messageId,
            @Nullable String by) implements DispatchEvent {}

    /**
     * A letter arrived.
     *
     * @param evidence what shows it, in words; null where a document does
     * @param document what shows it, by its number in this request; null where words do
     * @param by who recorded it; null when an older system did not say
     */
    @Named("LetterDelivered")
    record LetterDelivered(LocalDate on, int dispatch, @Nullable Confidential evidence, @Nullable Integer document,
            @Nullable String by) implements DispatchEvent {}

    /**
     * A letter did not arrive: it came back, or the mail server refused it. Where it carried a response that went out by no
     * other way, {@link DecisionEvent.DeliveryFailed} follows.
     *
     * @param evidence what shows it, in words; null where a document does
     * @param document what shows it, by its number in this request; null where words do
     * @param by who recorded it; null when an older system did not say
     */
    @Named("LetterReturned")
    record LetterReturned(LocalDate on, int dispatch, @Nullable Confidential evidence, @Nullable Integer document,
            @Nullable String by) implements DispatchEvent {}
}
