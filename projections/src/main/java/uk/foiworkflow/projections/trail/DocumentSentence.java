package uk.foiworkflow.projections.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.DocumentEvent.DocumentMarked;
import uk.foiworkflow.request.event.DocumentEvent.FindingAnswered;
import uk.foiworkflow.request.event.DrawnUp;
import uk.foiworkflow.request.event.Found;

/** The documents of the case. */
final class DocumentSentence {

    private DocumentSentence() {}

    static String of(DocumentEvent event) {
        return switch (event) {
            case DocumentAdded e -> "Document " + e.document() + ", " + what(e) + ", was added on "
                    + DateInWords.of(e.on()) + Words.about("to", e.questions()) + Words.quoted(e.title()) + "."
                    + Words.with(" It is a version of document ", e.versionOf()) + (e.versionOf() == null ? "" : ".")
                    + Words.with(" It stands in the place of document ", e.replaces())
                    + (e.replaces() == null ? "" : ".") + type(e) + found(e.findings());
            case DocumentMarked e -> "Document " + e.document() + " was marked "
                    + (e.exemptions().isEmpty()
                            ? "with no exemption"
                            : "with " + Words.and(e.exemptions().stream().map(Exemption::code).toList()))
                    + ".";
            case FindingAnswered e -> e.by() + " answers for finding " + e.finding() + " on document " + e.document()
                    + ".";
        };
    }

    private static String what(DocumentAdded event) {
        DrawnUp letter = event.drawnUp();
        return letter == null
                ? phrase(event.kind())
                : "the letter " + letter.letter() + " in " + WishWords.phrase(letter.language());
    }

    private static String type(DocumentAdded event) {
        String called = event.file().calledType();
        return called == null
                ? ""
                : " By its name its file is " + called + ", and it is " + event.file().mediaType() + ".";
    }

    private static String found(@Nullable List<Found> findings) {
        if (findings == null) {
            return "";
        }
        return findings.isEmpty()
                ? " Nothing hidden was found in it."
                : " It has " + Words.and(findings.stream()
                        .map(found -> found.what().words() + " (" + found.where().text() + ")").toList()) + ".";
    }

    private static String phrase(DocumentKind kind) {
        return switch (kind) {
            case REQUEST -> "the request itself";
            case CORRESPONDENCE -> "correspondence";
            case SEARCH -> "of a search";
            case INFORMATION -> "information as it is held";
            case RELEASED -> "to be released";
            case DRAFT -> "a draft";
            case LETTER -> "a letter";
        };
    }
}
