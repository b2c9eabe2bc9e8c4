package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DrawnUp;
import uk.foiworkflow.request.event.Found;
import uk.foiworkflow.request.event.StoredFile;

/** What is done with the documents of the case. */
public sealed interface DocumentCommand extends RequestCommand {

    /**
     * Adds a document whose bytes are kept already.
     *
     * @param name the name that its file came with, made fit to be read; null where it had none
     * @param questions the questions that it belongs to; empty for the case as a whole
     * @param dated the day that it bears itself
     * @param versionOf of a released version: the document that it was made from
     * @param replaces the document in whose place it stands
     * @param exemptions under which all of it, or what was taken out of it, is withheld
     * @param findings what it hides; null where that was not looked for
     * @param drawnUp of a letter that was drawn up from the file: which; null for any other document
     */
    record AddDocument(LocalDate on, DocumentKind kind, Confidential title, @Nullable Confidential name,
            SortedSet<Integer> questions, @Nullable LocalDate dated, @Nullable Integer pages,
            @Nullable Integer versionOf, @Nullable Integer replaces, List<Exemption> exemptions, StoredFile file,
            @Nullable List<Found> findings, @Nullable DrawnUp drawnUp) implements DocumentCommand {

        public AddDocument {
            exemptions = List.copyOf(exemptions);
            findings = findings == null ? null : List.copyOf(findings);
        }

        /** One that was not drawn up from the file. */
        public AddDocument(LocalDate on, DocumentKind kind, Confidential title, @Nullable Confidential name,
                SortedSet<Integer> questions, @Nullable LocalDate dated, @Nullable Integer pages,
                @Nullable Integer versionOf, @Nullable Integer replaces, List<Exemption> exemptions, StoredFile file,
                @Nullable List<Found> findings) {
            this(on, kind, title, name, questions, dated, pages, versionOf, replaces, exemptions, file, findings,
                    null);
        }
    }

    /** Says under which exemptions a document, or what was taken out of it, is withheld; empty for none. */
    record MarkDocument(LocalDate on, int document, List<Exemption> exemptions) implements DocumentCommand {

        public MarkDocument {
            exemptions = List.copyOf(exemptions);
        }
    }

    /** Answers for it that a document is released with what was found in it. */
    record AnswerFinding(LocalDate on, int document, int finding, Confidential why) implements DocumentCommand {}
}
