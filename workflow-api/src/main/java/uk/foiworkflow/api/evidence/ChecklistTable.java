package uk.foiworkflow.api.evidence;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import uk.foiworkflow.evidence.Checklist;
import uk.foiworkflow.store.CanonicalJson;

/** What is looked for in a file, whether it is here, and where. */
final class ChecklistTable {

    private ChecklistTable() {}

    static void write(Html html, Part part, Places places) {
        html.cells("checklist", "What is looked for in a file, and whether it is here",
                List.of("Point", "Part", "What is looked for", "Status", "Where, or why not"),
                part.checklist().stream().map(line -> List.of(Html.Cell.of(String.valueOf(line.number())),
                        Html.Cell.of(line.section()), Html.Cell.of(line.words()),
                        Html.Cell.of(line.status().toString()),
                        Html.Cell.of(line.why()).with(paths(line, part).map(places::to).toList()))).toList());
    }

    /** The same for machines, with the files by their paths in the bag. */
    static Content json(Part part) {
        ArrayNode points = JsonNodeFactory.instance.arrayNode();
        for (Checklist.Line line : part.checklist()) {
            ArrayNode files = JsonNodeFactory.instance.arrayNode();
            paths(line, part).map(Places::file).distinct().forEach(files::add);
            points.add(JsonNodeFactory.instance.objectNode().put("point", line.number()).put("section", line.section())
                    .put("words", line.words()).put("status", line.status().toString()).put("why", line.why())
                    .set("files", files));
        }
        return Content.of(CanonicalJson.text(points) + "\n");
    }

    private static Stream<String> paths(Checklist.Line line, Part part) {
        return Stream.of(line.in().stream().map(exhibit -> Places.of(exhibit, part.closed())),
                part.letters().stream().filter(letter -> line.letters().contains(letter.kind()))
                        .map(letter -> letter.path(".html")),
                part.documents().stream()
                        .filter(paper -> line.documents().contains(part.added(paper).document()))
                        .map(Papers.Paper::path))
                .flatMap(paths -> paths).distinct();
    }
}
