package uk.foiworkflow.api.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.store.CanonicalJson;

/** Describes the bag to machines that know nothing of it (RO-Crate 1.1). */
final class RoCrate {

    static final String NAME = "ro-crate-metadata.json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RoCrate() {}

    static Content of(Dossier dossier, Papers papers, List<Bag.Item> files) {
        Map<String, String> forms = new HashMap<>();
        papers.all().forEach(paper -> forms.put(Places.file(paper.path()), paper.added().file().mediaType()));
        ArrayNode parts = NODES.arrayNode();
        files.forEach(file -> parts.add(reference(file.path())));
        ArrayNode graph = NODES.arrayNode()
                .add(entity(NAME, "CreativeWork").set("about", reference("./"))
                        .set("conformsTo", reference("https://w3id.org/ro/crate/1.1")))
                .add(entity("./", "Dataset").put("name", "Evidence on request " + dossier.reference())
                        .put("description", "The request received on " + DateInWords.of(dossier.receipt().on()) + " by "
                                + dossier.receipt().authority().name() + ", put together for "
                                + dossier.profile().receiver())
                        .put("datePublished", dossier.made().toString()).put("identifier", dossier.reference())
                        .put("license", "For the purposes for which it was handed over; all rights reserved.")
                        .set("publisher", reference("#authority")).set("hasPart", parts))
                .add(entity("#authority", "Organization").put("name", dossier.receipt().authority().name()))
                .add(entity("#export", "CreateAction").put("endTime", dossier.made().toString())
                        .put("name", "Export of the evidence").set("agent", reference("#authority"))
                        .set("result", reference("./")));
        files.forEach(file -> graph.add(entity(file.path(), "File").put("name", file.path())
                .put("contentSize", String.valueOf(file.size()))
                .put("encodingFormat", forms.getOrDefault(file.path(), form(file.path())))));
        return Content.of(CanonicalJson.text(NODES.objectNode().put("@context", "https://w3id.org/ro/crate/1.1/context")
                .set("@graph", graph)) + "\n");
    }

    private static ObjectNode entity(String id, String type) {
        return NODES.objectNode().put("@id", id).put("@type", type);
    }

    private static ObjectNode reference(String id) {
        return NODES.objectNode().put("@id", id);
    }

    private static String form(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html";
            case "pdf" -> "application/pdf";
            case "json" -> "application/json";
            case "jsonl" -> "application/jsonl";
            case "txt" -> "text/plain";
            default -> "application/octet-stream";
        };
    }
}
