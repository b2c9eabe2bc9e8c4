package uk.foiworkflow.api.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.Document;
import uk.foiworkflow.request.ScheduleItem;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;

/** The documents of a part, and in the closed one the schedule of the information in scope. */
final class DocumentTable {

    private final Part part;
    private final Places places;

    DocumentTable(Part part, Places places) {
        this.part = part;
        this.places = places;
    }

    void documents(Html html) {
        if (part.documents().isEmpty()) {
            html.leaf("p", "No document is in this part.");
            return;
        }
        html.cells("documents", "Each document, with the SHA-256 to which its event commits",
                List.of("Number", "What it is", "Called", "Day it bears", "Form", "File"),
                part.documents().stream().map(this::document).toList());
    }

    private List<Html.Cell> document(Papers.Paper paper) {
        DocumentAdded added = part.added(paper);
        return List.of(Html.Cell.of(String.valueOf(added.document())), Html.Cell.of(what(paper, added)),
                Html.Cell.of(lines(added.title().text(), added.name() == null ? "" : added.name().text())),
                Html.Cell.of(InWords.day(added.dated())),
                Html.Cell.of(lines(added.file().mediaType(),
                        added.pages() == null ? "" : added.pages() + (added.pages() == 1 ? " page" : " pages"),
                        added.file().size().text() + " bytes")),
                new Html.Cell(places.to(paper.path()).html() + "<br/><span class=\"hash\">" + added.file().sha256()
                        .text().replaceAll("(.{16})(?=.)", "$1 ") + "</span>"));
    }

    private String what(Papers.Paper paper, DocumentAdded added) {
        List<String> said = new ArrayList<>(List.of(kind(added.kind())
                + (added.questions().isEmpty() ? "" : ", " + InWords.questions(added.questions()))));
        Document document = part.document(added.document());
        if (part.closed() && document != null) {
            said.add("added on " + InWords.day(added.on())
                    + (added.by() == null ? "" : " by " + part.dossier().name(added.by())));
            said.add(added.versionOf() == null ? "" : "made from document " + added.versionOf());
            said.add(document.replacedBy() == null ? "" : "replaced by document " + document.replacedBy());
            said.add(under(document.exemptions()));
            said.add(paper.shown() == null ? "" : "document " + paper.shown().document() + " of the open part");
        }
        return lines(said.toArray(String[]::new));
    }

    void schedule(Html html) {
        List<ScheduleItem> items = part.file().documents().schedule();
        if (items.isEmpty()) {
            html.leaf("p", "No item of the information in scope is on file as a document.");
            return;
        }
        html.cells("schedule", "The information in scope, item by item",
                List.of("Item", "What it is", "Questions", "What became of it", "Under", "As it is held",
                        "As it was given"),
                items.stream().map(this::item).toList());
    }

    private List<Html.Cell> item(ScheduleItem item) {
        DocumentAdded described = item.described();
        return List.of(Html.Cell.of(String.valueOf(item.item())),
                Html.Cell.of(lines(described.title().text(),
                        described.dated() == null ? "" : InWords.day(described.dated()))),
                Html.Cell.of(InWords.numbers(item.questions())),
                Html.Cell.of(item.disclosure().toString()),
                Html.Cell.of(item.exemptions().isEmpty()
                        ? InWords.NONE
                        : item.exemptions().stream().map(Exemption::code).collect(Collectors.joining(", "))),
                file(item.held()), file(item.released()));
    }

    private Html.Cell file(@Nullable Document document) {
        if (document == null) {
            return Html.Cell.of(InWords.NONE);
        }
        return Html.Cell.of("document " + document.number()).with(part.documents().stream()
                .filter(paper -> paper.added().document() == document.number())
                .map(paper -> places.to(paper.path())).toList());
    }

    private static String under(List<Exemption> exemptions) {
        return exemptions.isEmpty()
                ? ""
                : "kept back under " + exemptions.stream().map(Exemption::code).collect(Collectors.joining(", "));
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines).map(line -> Objects.requireNonNullElse(line, "")).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static String kind(DocumentKind kind) {
        return switch (kind) {
            case REQUEST -> "the request as it came, or what makes it clearer";
            case CORRESPONDENCE -> "correspondence";
            case SEARCH -> "of a search";
            case INFORMATION -> "information as it is held";
            case RELEASED -> "for the requester";
            case DRAFT -> "a draft";
            case LETTER -> "a letter of the authority";
        };
    }
}
