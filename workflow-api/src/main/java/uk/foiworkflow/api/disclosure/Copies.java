package uk.foiworkflow.api.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.foiworkflow.disclosure.DisclosureEvent;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryPrepared;
import uk.foiworkflow.disclosure.ToldDocument;
import uk.foiworkflow.store.Beginning;
import uk.foiworkflow.store.FileStore;

/**
 * Copies released documents under the key of the entry with which they are published, so that they stand and go with it. A copy
 * that no entry names in the end is swept away like any other file.
 */
@Component
final class Copies {

    private final FileStore files;

    Copies(FileStore files) {
        this.files = files;
    }

    /** The same event with its documents as they lie in the stream that begins with it. */
    DisclosureEvent kept(DisclosureEvent event, Beginning beginning) {
        return event instanceof DisclosureEntryPrepared prepared
                ? prepared.with(prepared.documents().stream()
                        .map(document -> copied(prepared.reference(), document, beginning)).toList())
                : event;
    }

    private ToldDocument copied(String reference, ToldDocument document, Beginning beginning) {
        var original = Objects.requireNonNull(files.open(reference, UUID.fromString(document.file().id())));
        try (InputStream bytes = original.stream()) {
            return document.copiedTo(files.keep(beginning, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
