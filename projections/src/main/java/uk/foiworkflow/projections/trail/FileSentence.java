package uk.foiworkflow.projections.trail;

import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;

/** What is kept on the file. */
final class FileSentence {

    private FileSentence() {}

    static String of(FileEvent event) {
        return switch (event) {
            case NoteAdded e -> "A note was put on the file" + Words.quoted(e.text()) + ".";
        };
    }
}
