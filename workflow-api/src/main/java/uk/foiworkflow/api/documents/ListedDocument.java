package uk.foiworkflow.api.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.Document;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.DrawnUp;
import uk.foiworkflow.request.event.Found;

/**
 * A document in the list of a case.
 *
 * @param document its number in the request
 * @param size in bytes
 * @param calledType what its name makes of it, where it is something else; null where it is not
 * @param checked whether it was looked through for what it hides
 * @param findings what it hides
 * @param drawnUp of a letter that was drawn up from the file: which; null for any other document
 */
record ListedDocument(int document, DocumentKind kind, String title, @Nullable String name,
        SortedSet<Integer> questions, LocalDate on, @Nullable String by, @Nullable LocalDate dated,
        @Nullable Integer pages, @Nullable Integer versionOf, @Nullable Integer replacedBy,
        List<Exemption> exemptions, String mediaType, @Nullable String calledType, String size, String sha256,
        boolean checked, List<ListedFinding> findings, @Nullable DrawnUp drawnUp) {

    /**
     * Something that it hides.
     *
     * @param where the sheet, page or part
     * @param answered whether somebody has answered for it
     */
    record ListedFinding(int finding, HiddenData what, String words, String where, boolean answered) {}

    static ListedDocument of(Document document) {
        DocumentAdded added = document.added();
        return new ListedDocument(document.number(), document.kind(), added.title().text(), words(added.name()),
                added.questions(), added.on(), added.by(), added.dated(), added.pages(), added.versionOf(),
                document.replacedBy(), document.exemptions(), added.file().mediaType(), added.file().calledType(),
                added.file().size().text(), added.file().sha256().text(), added.findings() != null,
                document.findings().entrySet().stream()
                        .map(found -> listed(found.getKey(), found.getValue(), document)).toList(),
                added.drawnUp());
    }

    private static ListedFinding listed(int number, Found found, Document document) {
        return new ListedFinding(number, found.what(), found.what().words(), found.where().text(),
                document.answered().contains(number));
    }

    private static @Nullable String words(@Nullable Confidential words) {
        return words == null ? null : words.text();
    }
}
