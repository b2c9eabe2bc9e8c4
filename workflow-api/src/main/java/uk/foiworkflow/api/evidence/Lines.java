package uk.foiworkflow.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.evidence.Openly;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.StoredRow;
import uk.foiworkflow.projections.trail.Sentence;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.CanonicalJson;
import uk.foiworkflow.store.Group;
import uk.foiworkflow.store.LaidOpen;

/** The events as lines of JSON, each in the one form that RFC 8785 gives it. */
final class Lines {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Lines() {}

    /** What may be shown, one event a line. */
    static Content open(Dossier dossier, Papers papers) {
        return out -> {
            for (Map.Entry<Dossier.Entry, RequestEvent> shown : dossier.shown().entrySet()) {
                line(out, named(open(shown.getKey(), shown.getValue(), dossier), papers.of(shown.getKey())));
            }
        };
    }

    /** All events laid open, one a line, with what proves them. */
    static Content closed(Dossier dossier, Papers papers) {
        return out -> {
            for (Dossier.Entry entry : dossier.entries()) {
                line(out, named(closed(entry, dossier.shown().containsKey(entry)), papers.of(entry)));
            }
        };
    }

    /** The heads that are kept outside, one a line. */
    static Content witnesses(Dossier dossier) {
        return out -> {
            for (Dossier.Held held : dossier.held()) {
                line(out, NODES.objectNode().put("witness", held.lodged().witness())
                        .put("at", held.lodged().at().toString()).put("receipt", held.lodged().receipt())
                        .put("checkpoint", held.lodged().head().note())
                        .set("consistency", path(held.growth().path())));
            }
        };
    }

    /** What is not word for word as it was recorded is left out: a field that is shown can be held against the record. */
    private static ObjectNode open(Dossier.Entry entry, RequestEvent reduced, Dossier dossier) {
        ObjectNode recorded = NODES.objectNode();
        entry.laid().groups().values().forEach(group -> recorded.setAll(parse(group.text())));
        ObjectNode fields = NODES.objectNode();
        Set<String> others = Openly.inOtherWords(reduced);
        parse(CanonicalJson.clear(reduced)).forEachEntry((name, value) -> {
            if (!others.contains(name) && value.equals(recorded.get(name))
                    && !(value.isContainer() && value.isEmpty())) {
                fields.set(name, value);
            }
        });
        fields.set("type", recorded.required("type"));
        if (recorded.required("imported").booleanValue()) {
            fields.put("imported", true);
        } else {
            fields.set("role", recorded.required("role"));
            if (dossier.officers().contains(recorded.required("actor").stringValue())) {
                fields.set("actor", recorded.required("actor"));
            }
        }
        return NODES.objectNode().put("commitment", Withheld.blinded(entry)).set("fields", fields);
    }

    /** The line of an event that added a document names the file that is here. */
    private static ObjectNode named(ObjectNode line, Papers.@Nullable Paper paper) {
        return paper == null ? line : line.put("document", Places.file(paper.path()));
    }

    private static ObjectNode closed(Dossier.Entry entry, boolean shown) {
        StoredRow row = entry.proof().row();
        ObjectNode groups = NODES.objectNode();
        for (Map.Entry<Group, LaidOpen.Fields> group : entry.laid().groups().entrySet()) {
            groups.set(group.getKey().toString(), NODES.objectNode().put("salt", group.getValue().salt())
                    .set("fields", parse(group.getValue().text())));
        }
        return NODES.objectNode().put("position", row.position()).put("sequence", row.sequence()).put("shown", shown)
                .put("sentence", Sentence.of(entry.event().event()))
                .put("recordedAt", entry.event().recordedAt().toString())
                .put("blind", entry.laid().blind()).put("commitment", hex(row.commitment()))
                .set("inclusion", path(entry.proof().inclusion().path())).set("groups", groups)
                .set("row", row(row));
    }

    private static ObjectNode row(StoredRow row) {
        return NODES.objectNode().put("recordedAt", row.recordedAt()).put("id", row.id().toString())
                .put("happenedOn", row.happenedOn()).put("revision", row.revision()).put("stream", row.stream())
                .put("type", row.type()).put("payload", new String(row.payload(), UTF_8))
                .put("metadata", new String(row.metadata(), UTF_8)).put("secret", hex(row.secret()));
    }

    private static ArrayNode path(List<Hash> path) {
        ArrayNode hashes = NODES.arrayNode();
        path.forEach(hash -> hashes.add(hex(hash.bytes())));
        return hashes;
    }

    private static ObjectNode parse(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static void line(OutputStream out, JsonNode line) throws IOException {
        out.write(CanonicalJson.text(line).getBytes(UTF_8));
        out.write('\n');
    }
}
