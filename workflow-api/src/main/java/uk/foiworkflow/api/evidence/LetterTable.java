package uk.foiworkflow.api.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.foiworkflow.api.evidence.SentLetters.SentLetter;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;

/** The letters of a part, and how each comes to be here. */
final class LetterTable {

    private LetterTable() {}

    static void write(Html html, Part part, Places places) {
        List<List<Html.Cell>> rows = new ArrayList<>();
        part.documents().stream().filter(paper -> paper.added().kind() == DocumentKind.LETTER)
                .map(paper -> kept(paper, part.added(paper), places)).forEach(rows::add);
        part.letters().stream().map(letter -> written(letter, places)).forEach(rows::add);
        if (rows.isEmpty()) {
            html.leaf("p", "No letter of the authority is in this part.");
            return;
        }
        html.cells("letters", "What the authority wrote", List.of("Letter", "Day", "How it comes to be here", "File"),
                rows);
    }

    private static List<Html.Cell> kept(Papers.Paper paper, DocumentAdded added, Places places) {
        return List.of(Html.Cell.of(added.drawnUp() == null ? "a letter" : kind(added.drawnUp().letter())),
                Html.Cell.of(InWords.day(Objects.requireNonNullElse(added.dated(), added.on()))),
                Html.Cell.of("the very bytes, document " + added.document()),
                Html.Cell.of("").with(List.of(places.to(paper.path()))));
    }

    private static List<Html.Cell> written(SentLetter letter, Places places) {
        return List.of(Html.Cell.of(kind(letter.kind())), Html.Cell.of(InWords.day(letter.on())),
                Html.Cell.of(letter.kind() == LetterKind.RESPONSE
                        ? "the text that was cleared and sent"
                        : "written again from what was on file when it went out"),
                Html.Cell.of("").with(List.of(places.to(letter.path(".html")), places.to(letter.path(".pdf")))));
    }

    private static String kind(LetterKind kind) {
        return kind.toString().replace('-', ' ');
    }
}
