package uk.foiworkflow.api.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.files.MediaTypes.Recognised;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.FileName;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.command.DocumentCommand.AddDocument;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Found;
import uk.foiworkflow.request.event.StoredFile;
import uk.foiworkflow.store.FileLabel;

/**
 * A document as it is made of a file that arrived.
 *
 * @param on the day of law on which it is added
 * @param file the id that the file was given when it arrived
 * @param name the name that it came with, as it is
 * @param questions the questions that it belongs to; left out, the case as a whole
 * @param dated the day that it bears itself
 * @param versionOf of a released version: the document that something was taken out of
 * @param replaces the document in whose place it stands
 * @param exemptions under which it, or what was taken out of it, is withheld
 */
record NewDocument(LocalDate on, String file, DocumentKind kind, Confidential title, @Nullable Confidential name,
        SortedSet<Integer> questions, @Nullable LocalDate dated, @Nullable Integer pages,
        @Nullable Integer versionOf, @Nullable Integer replaces, List<Exemption> exemptions) {

    /** @param findings what it hides; null where that was not looked for */
    AddDocument toCommand(FileLabel label, Recognised recognised, @Nullable List<Found> findings) {
        var stored = new StoredFile(file, new Confidential(label.sha256()),
                new Confidential(Long.toString(label.size())), recognised.mediaType(), recognised.calledType());
        return new AddDocument(on, kind, title, name == null ? null : new Confidential(FileName.of(name.text())),
                questions, dated, pages, versionOf, replaces, exemptions, stored, findings);
    }
}
