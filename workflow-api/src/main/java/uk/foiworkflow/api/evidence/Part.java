package uk.foiworkflow.api.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.evidence.SentLetters.SentLetter;
import uk.foiworkflow.evidence.Checklist;
import uk.foiworkflow.evidence.Chronology;
import uk.foiworkflow.evidence.OnFile;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.projections.trail.Sentence;
import uk.foiworkflow.request.Document;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * One part of the evidence, as its pages tell it: all that they say is worked out of these events.
 *
 * @param closed whether it holds what is withheld
 * @param documents those that it lists, in the order of their numbers in it
 * @param letters those that it lists beside the documents
 * @param file the events that count, in order
 */
record Part(boolean closed, Dossier dossier, List<Papers.Paper> documents, List<SentLetter> letters, OnFile file,
        List<Chronology.Row> rows,
        List<Checklist.Line> checklist) {

    Part {
        documents = List.copyOf(documents);
        letters = List.copyOf(letters);
        rows = List.copyOf(rows);
        checklist = List.copyOf(checklist);
    }

    /** What may be shown. It knows nothing of what is withheld, so nothing in it can tell of that. */
    static Part open(Dossier dossier, Papers papers, SentLetters letters) {
        return of(false, dossier, papers.open(), letters.listed(false), List.copyOf(dossier.shown().values()));
    }

    /** Everything. */
    static Part closed(Dossier dossier, Papers papers, SentLetters letters) {
        return of(true, dossier, papers.all(), letters.listed(true),
                Effective.of(dossier.entries().stream().map(entry -> entry.event().event()).toList()));
    }

    private static Part of(boolean closed, Dossier dossier, List<Papers.Paper> documents, List<SentLetter> letters,
            List<RequestEvent> events) {
        LocalDate today = KnownSince.day(dossier.made());
        Facts facts = Facts.of(events, today);
        OnFile file = OnFile.of(events, facts, Compliance.of(facts, dossier.calendar()),
                letters.stream().map(SentLetter::kind).collect(Collectors.toSet()));
        return new Part(closed, dossier, documents, letters, file, Chronology.of(events, today, dossier.calendar()),
                closed ? Checklist.whole(file) : Checklist.open(file));
    }

    List<RequestEvent> events() {
        return file.events();
    }

    Compliance compliance() {
        return file.compliance();
    }

    /** What it is called. */
    String title() {
        return "Evidence on request " + dossier.reference() + (closed ? " – closed part" : "");
    }

    /** A document as this part tells of it. */
    DocumentAdded added(Papers.Paper paper) {
        return closed || paper.shown() == null ? paper.added() : paper.shown();
    }

    /** The document of that number as it stands; null where its entry was wrong. */
    @Nullable
    Document document(int number) {
        return file.documents().all().get(number);
    }

    /** What an event says to a reader of this part. */
    String sentence(RequestEvent event) {
        if (closed) {
            return Sentence.of(event);
        }
        if (!(event instanceof DocumentAdded added)) {
            return Sentence.withoutDueDates(event);
        }
        return "Document " + added.document() + switch (added.kind()) {
            case REQUEST -> " is the request as it came, or what makes it clearer.";
            case LETTER -> " is the letter that went out.";
            case CORRESPONDENCE, SEARCH, INFORMATION, RELEASED, DRAFT -> " was given to the requester.";
        };
    }
}
