package uk.foiworkflow.api.outbox;

import java.util.UUID;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;

/** Makes of a letter that was given out by e-mail what is handed to the mail server. */
public interface MailedLetters {

    /**
     * The e-mail.
     *
     * @param id of its message in the outbox
     */
    Outgoing of(UUID id, String reference, LetterDispatched letter);
}
