package uk.foiworkflow.api.evidence;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.store.CanonicalJson;

/** The record of the export itself, as the bundle holds it; the engine's own has the hash of the whole as well. */
final class Exported {

    private static final String LEFT_OUT = "What was neither sent by the requester nor told to them, and not made known by the"
            + " Commissioner or the Tribunal.";
    private static final String NOTHING = "Nothing that was recorded of the request, and none of its documents.";

    private Exported() {}

    /** Who exported it: in what may be shown by name only where they are to be named. */
    static String by(Dossier dossier, boolean closed) {
        String user = dossier.by().id();
        boolean named = closed || dossier.officers().contains(user);
        return (named ? dossier.name(user) + ", " : "") + dossier.by().role();
    }

    static Content record(Dossier dossier, boolean closed) {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("reference", dossier.reference())
                .put("profile", dossier.profile().toString()).put("for", dossier.profile().receiver())
                .put("by", by(dossier, closed)).put("at", dossier.made().toString());
        record.set("leftOut", JsonNodeFactory.instance.arrayNode().add(closed ? NOTHING : LEFT_OUT));
        record.set("officersNamed", JsonNodeFactory.instance.arrayNode().addAll(
                dossier.officers().stream().map(JsonNodeFactory.instance::stringNode).toList()));
        if (closed) {
            record.put("upTo", dossier.upTo()).put("events", dossier.entries().size());
        }
        return Content.of(CanonicalJson.text(record) + "\n");
    }
}
