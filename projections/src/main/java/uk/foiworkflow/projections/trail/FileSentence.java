package uk.foiworkflow.projections.trail;

import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.CasesUnlinked;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;

/** What is kept on the file. */
final class FileSentence {

    private FileSentence() {}

    static String of(FileEvent event) {
        return switch (event) {
            case NoteAdded e -> "A note was put on the file" + Words.quoted(e.text()) + ".";
            case CasesLinked e -> "Since " + DateInWords.of(e.on()) + " the request " + kind(e.kind()) + " request "
                    + e.other() + ".";
            case CasesUnlinked e -> "From " + DateInWords.of(e.on()) + " on the request is linked no more with request "
                    + e.other() + ".";
            case CorrectionMade e -> "Entry " + e.entry() + " was corrected on " + DateInWords.of(e.on()) + ": "
                    + (e.instead() == 0 ? "it was entered in error." : "what follows stands in its place.")
                    + Due.of(e.deadlines());
        };
    }

    private static String kind(LinkKind kind) {
        return switch (kind) {
            case RELATED -> "is linked with";
            case NARROWS -> "narrows";
            case NARROWED_BY -> "is narrowed by";
            case REPEATS -> "repeats";
            case REPEATED_BY -> "is repeated by";
            case AGGREGATES -> "aggregates";
            case AGGREGATED_BY -> "is aggregated by";
            case SPLIT_INTO -> "was split into";
            case SPLIT_FROM -> "was split from";
        };
    }
}
