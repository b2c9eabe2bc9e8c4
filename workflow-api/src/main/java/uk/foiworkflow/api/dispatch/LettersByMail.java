package uk.foiworkflow.api.dispatch;

import jakarta.activation.DataSource;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.letters.Covers;
import uk.foiworkflow.api.outbox.MailedLetters;
import uk.foiworkflow.api.outbox.Outgoing;
import uk.foiworkflow.api.outbox.Wording;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.DrawnUp;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.KeptFile;
import uk.foiworkflow.store.StoredEvent;

/** A letter as an e-mail: its very bytes as an attachment, under a few words that name the case. */
record LettersByMail(EventSource events, FileStore files, Covers covers,
        DispatchProperties post) implements MailedLetters {

    /** @throws IllegalStateException when the bytes are not those that were given out, or are gone */
    @Override
    public Outgoing of(UUID id, String reference, LetterDispatched letter) {
        DocumentAdded document = events.stream(reference).stream().map(StoredEvent::event)
                .filter(event -> event instanceof DocumentAdded added && added.document() == letter.document()
                        && added.file().sha256().equals(letter.sha256()))
                .map(DocumentAdded.class::cast).findFirst().orElseThrow();
        DrawnUp drawnUp = document.drawnUp();
        Language language = drawnUp == null ? Language.EN : drawnUp.language();
        String name = Objects.requireNonNullElse(document.name(), new Confidential("letter")).text();
        return new Outgoing(id, letter.messageId(), nullIfEmpty(post.from()), nullIfEmpty(post.sender()),
                letter.to() == null ? null : letter.to().text(),
                new Wording(document.title().text(), covers.of(language, document.title().text(), reference)),
                file(name, document.file().mediaType(), bytes(reference, document)));
    }

    private static DataSource file(String name, String mediaType, byte[] bytes) {
        var file = new ByteArrayDataSource(bytes, mediaType);
        file.setName(name);
        return file;
    }

    private byte[] bytes(String reference, DocumentAdded document) {
        KeptFile file = files.open(reference, UUID.fromString(document.file().id()));
        if (file == null || !file.label().sha256().equals(document.file().sha256().text())) {
            throw new IllegalStateException("The file of document " + document.document() + " is not what was added");
        }
        try (InputStream bytes = file.stream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
