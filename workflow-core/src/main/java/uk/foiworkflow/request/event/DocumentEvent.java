package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.law.Exemption;

/** The documents of the case, and what was found in those that are to be released. */
public sealed interface DocumentEvent extends RequestEvent {

    /** The document, by its number in this request, from 1. */
    int document();

    /**
     * A document was added to the case.
     *
     * @param name the name that its file came with, made fit to be read; null where it had none
     * @param questions the questions that it belongs to; empty for the case as a whole
     * @param dated the day that it bears itself; null where it bears none
     * @param pages how many it has; null where nobody said
     * @param versionOf of a released version: the document that it was made from; null where nothing was taken out
     * @param replaces the document in whose place it stands; null where it stands in none
     * @param exemptions under which all of it, or what was taken out of it, is withheld
     * @param findings what it hides, of what is to be released; null where that was not looked for
     * @param by who added it
     * @param drawnUp of a letter that was drawn up from the file: which; null for any other document
     */
    @Named("DocumentAdded")
    record DocumentAdded(LocalDate on, int document, DocumentKind kind, Confidential title,
            @Nullable Confidential name, SortedSet<Integer> questions, @Nullable LocalDate dated,
            @Nullable Integer pages, @Nullable Integer versionOf, @Nullable Integer replaces,
            List<Exemption> exemptions, StoredFile file, @Nullable List<Found> findings,
            @Nullable String by, @Nullable DrawnUp drawnUp) implements DocumentEvent {

        public DocumentAdded {
            questions = Numbers.of(questions);
            exemptions = List.copyOf(exemptions);
            findings = findings == null ? null : List.copyOf(findings);
        }

        /** One that was not drawn up from the file. */
        public DocumentAdded(LocalDate on, int document, DocumentKind kind, Confidential title,
                @Nullable Confidential name, SortedSet<Integer> questions, @Nullable LocalDate dated,
                @Nullable Integer pages, @Nullable Integer versionOf, @Nullable Integer replaces,
                List<Exemption> exemptions, StoredFile file, @Nullable List<Found> findings, @Nullable String by) {
            this(on, document, kind, title, name, questions, dated, pages, versionOf, replaces, exemptions, file,
                    findings, by, null);
        }
    }

    /** A document was marked with the exemptions under which it, or what was taken out of it, is withheld. */
    @Named("DocumentMarked")
    record DocumentMarked(LocalDate on, int document, List<Exemption> exemptions,
            @Nullable String by) implements DocumentEvent {

        public DocumentMarked {
            exemptions = List.copyOf(exemptions);
        }
    }

    /**
     * Somebody answers for it that a document is released with what was found in it.
     *
     * @param finding which finding, from 1
     */
    @Named("FindingAnswered")
    record FindingAnswered(LocalDate on, int document, int finding, Confidential why,
            @Nullable String by) implements DocumentEvent {}
}
