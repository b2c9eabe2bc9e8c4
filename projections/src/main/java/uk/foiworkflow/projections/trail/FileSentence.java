package uk.foiworkflow.projections.trail;

import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;

/** What is kept on the file. */
final class FileSentence {

    private FileSentence() {}

    static String of(FileEvent event) {
        return switch (event) {
            case NoteAdded e -> "A note was put on the file" + Words.quoted(e.text()) + ".";
            case CorrectionMade e -> "Entry " + e.entry() + " was corrected on " + DateInWords.of(e.on()) + ": "
                    + (e.instead() == 0 ? "it was entered in error." : "what follows stands in its place.")
                    + Due.of(e.deadlines());
        };
    }
}
