package uk.foiworkflow.evidence;

import static uk.foiworkflow.evidence.Point.missing;
import static uk.foiworkflow.evidence.Point.needs;
import static uk.foiworkflow.evidence.Point.notCalledFor;
import static uk.foiworkflow.evidence.Point.present;

import java.util.List;
import java.util.function.Function;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.evidence.Point.Found;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;

/** What stands before everything else, and the request. */
final class FrontPoints {

    private static final String FRONT = "Front matter";
    private static final String REQUEST = "The request";

    static final List<Point> ALL = List.of(
            front(1, "A cover: who answers for the case, all its references, the dates that matter to the reader, and when"
                    + " this was put together", "The start page", Exhibit.START),
            front(2, "A numbered list of what is in here, with a hash for each item",
                    "The lists of documents and of files on the start page; the hashes in manifest-sha512.txt",
                    Exhibit.DOCUMENTS, Exhibit.MANIFEST),
            front(3, "The dates of the case, each with its working day and the state of the clock",
                    "chronology.pdf", Exhibit.CHRONOLOGY),
            front(4, "For each question: what was asked, whether it is held, what was given, what was kept back",
                    "The questions on the start page", Exhibit.QUESTIONS),
            front(5, "What is not in here, and why", "The last part of the start page", Exhibit.LEFT_OUT,
                    Exhibit.EXPORT),
            request(6, "The letter itself as it came in, with proof of the day on which it did",
                    file -> needs(!file.documents(DocumentKind.REQUEST).isEmpty(),
                            "The day of receipt is on record; the letter itself is not among the documents.",
                            "The letter, among the documents", Exhibit.DOCUMENTS)
                            .with(file.documents(DocumentKind.REQUEST))),
            request(7, "The questions, numbered, as they were understood",
                    file -> present("The questions on the start page", Exhibit.QUESTIONS)),
            request(8, "What was asked back, what came of it, and what was being asked from then on", file -> file
                    .has(ClarificationRequested.class)
                            ? needs(file.has(ClarificationReceived.class),
                                    "Detail was asked for, and no reply is on record.", "The chronology",
                                    Exhibit.CHRONOLOGY)
                            : notCalledFor("No detail was asked for.")),
            request(9, "Under which law it is answered, and whether that changed", file -> present(
                    file.has(RegimeDetermined.class, RegimeChanged.class)
                            ? "The chronology: it was settled, or changed, on the way"
                            : "The start page: it never changed",
                    Exhibit.CHRONOLOGY)),
            request(10, "The acknowledgement", file -> file.has(RequestAcknowledged.class)
                    ? Point.letter(file, LetterKind.ACKNOWLEDGEMENT)
                    : missing("No acknowledgement is on record.")));

    private FrontPoints() {}

    private static Point front(int number, String words, String where, Exhibit... in) {
        return new Point(number, FRONT, words, false, file -> present(where, in));
    }

    private static Point request(int number, String words, Function<OnFile, Found> test) {
        return new Point(number, REQUEST, words, false, test);
    }
}
