package uk.foiworkflow.api.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.store.AlteredFile;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.KeptFile;

/** The files of the documents of a case, as they are kept: none is given out that is not the one that was added. */
record Originals(FileStore files, String reference) {

    private static final Logger LOG = LoggerFactory.getLogger(Originals.class);

    /** A file, read piece by piece as it is written; what stands in its way is a problem that names the document. */
    Content of(DocumentAdded added) {
        return out -> copy(added, out);
    }

    private void copy(DocumentAdded added, OutputStream out) throws IOException {
        try {
            KeptFile file = files.open(reference, UUID.fromString(added.file().id()));
            if (file == null) {
                throw lacks(added, "is missing");
            }
            if (!file.label().sha256().equals(added.file().sha256().text())) {
                throw lacks(added, "is another than was added");
            }
            try (InputStream bytes = file.stream()) {
                bytes.transferTo(out);
            }
        } catch (AlteredFile e) {
            LOG.error("The evidence of {} cannot be put together", reference, e);
            throw lacks(added, "is damaged: a part of it is missing, or not what was kept");
        }
    }

    private static ProblemException lacks(DocumentAdded added, String how) {
        return new ProblemException(ProblemType.UNAVAILABLE, List.of(new FieldError(
                "documents[" + added.document() + "]", Rules.KEPT_WHOLE, "The file of document "
                        + added.document() + " " + how
                        + ". Nothing was exported; bring the file back from a backup first.")));
    }
}
