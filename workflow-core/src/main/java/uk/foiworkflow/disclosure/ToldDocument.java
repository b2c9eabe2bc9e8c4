package uk.foiworkflow.disclosure;

import java.util.Objects;
import java.util.UUID;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.StoredFile;

/**
 * A released document that is published with an entry.
 *
 * @param document its number in the request
 * @param file a copy of its bytes, under the key of the entry
 */
public record ToldDocument(int document, Confidential title, StoredFile file) {

    /** A document as it lies in the request. */
    static ToldDocument of(Request request, int number) {
        DocumentAdded added = Objects.requireNonNull(request.documents().all().get(number)).added();
        return new ToldDocument(number, added.title(), added.file());
    }

    /** The same with the bytes under another id. */
    public ToldDocument copiedTo(UUID copy) {
        return new ToldDocument(document, title,
                new StoredFile(copy.toString(), file.sha256(), file.size(), file.mediaType(), file.calledType()));
    }
}
