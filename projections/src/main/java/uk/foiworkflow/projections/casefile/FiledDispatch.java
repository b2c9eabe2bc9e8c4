package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.request.event.DispatchEvent.LetterDelivered;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DispatchEvent.LetterReturned;
import uk.foiworkflow.request.event.HandlingEvent.MessageNotSent;
import uk.foiworkflow.request.event.HandlingEvent.MessageSent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/**
 * A letter that was given out, and what became of it.
 *
 * @param document the letter
 * @param sha256 of its bytes, hexadecimal
 * @param response the response that it carries; null for any other letter
 * @param to the address; null where there is none to it
 * @param messageId of an e-mail; null for any other way
 * @param by who gave it out; null when an older system did not say
 * @param known the day of what became of it; null while nobody has said
 * @param evidence what shows that, in words; null where a document does
 * @param shownBy what shows that, as a document; null where words do
 */
public record FiledDispatch(int number, LocalDate on, int document, String sha256, @Nullable Integer response,
        Channel channel, @Nullable String to, @Nullable String messageId, @Nullable String by, State state,
        @Nullable LocalDate known, @Nullable String evidence, @Nullable Integer shownBy) {

    /** What became of it. */
    public enum State {
        /** An e-mail that the mail server has not taken yet. */
        WAITING,
        /** An e-mail that was not sent, or of which nobody knows; somebody sees to it in the outbox. */
        NOT_SENT,
        /** It is on its way. */
        SENT, DELIVERED,
        /** It came back. */
        RETURNED;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    /** @param counted the events that count, each with its sequence */
    static List<FiledDispatch> of(List<StoredEvent> counted) {
        return counted.stream().filter(stored -> stored.event() instanceof LetterDispatched)
                .map(stored -> of(stored, counted)).toList();
    }

    private static FiledDispatch of(StoredEvent stored, List<StoredEvent> counted) {
        var letter = (LetterDispatched) stored.event();
        FiledDispatch dispatch = new FiledDispatch(letter.dispatch(), letter.on(), letter.document(),
                letter.sha256().text(), letter.response(), letter.channel(), Clear.text(letter.to()),
                letter.messageId(), letter.by(), letter.channel() == Channel.EMAIL ? State.WAITING : State.SENT, null,
                null, null);
        for (StoredEvent later : counted) {
            dispatch = dispatch.after(later.event(), stored.sequence());
        }
        return dispatch;
    }

    private FiledDispatch after(RequestEvent event, long entry) {
        if (event instanceof LetterDelivered arrived && arrived.dispatch() == number) {
            return now(State.DELIVERED, arrived.on(), Clear.text(arrived.evidence()), arrived.document());
        }
        if (event instanceof LetterReturned back && back.dispatch() == number) {
            return now(State.RETURNED, back.on(), Clear.text(back.evidence()), back.document());
        }
        if (event instanceof MessageSent sent && sent.entry() == entry && !settled()) {
            return now(State.SENT, sent.on(), null, null);
        }
        return event instanceof MessageNotSent failed && failed.entry() == entry && !settled()
                ? now(State.NOT_SENT, failed.on(), null, null)
                : this;
    }

    private boolean settled() {
        return state == State.DELIVERED || state == State.RETURNED;
    }

    private FiledDispatch now(State next, LocalDate day, @Nullable String words, @Nullable Integer by) {
        return new FiledDispatch(number, on, document, sha256, response, channel, to, messageId, this.by, next,
                day, words, by);
    }
}
