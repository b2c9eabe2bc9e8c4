package uk.foiworkflow.api.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.log.Checkpoint;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.Inclusion;
import uk.foiworkflow.log.StoredRow;
import uk.foiworkflow.log.VerifierKey;

/** What the engine's own classes say of the events of a closed part. */
final class EngineVerification {

    private EngineVerification() {}

    /** What is wrong; nothing when all is well. */
    static List<String> finds(Zip bundle) {
        List<VerifierKey> keys = bundle.text("data/log/keys.txt").lines().map(VerifierKey::parse).toList();
        Checkpoint head = Checkpoint.open(bundle.text("data/log/checkpoint.txt"), keys);
        List<String> wrong = new ArrayList<>();
        Set<String> added = new HashSet<>();
        long next = 0;
        for (String line : bundle.text("data/closed/events.jsonl").lines().toList()) {
            JsonNode event = JsonMapper.shared().readTree(line);
            StoredRow row = row(event);
            if (row.sequence() != next++) {
                wrong.add("a gap before " + row.sequence());
            }
            var path = event.get("inclusion").valueStream().map(hash -> Hash.of(bytes(hash))).toList();
            if (row.position() > head.size() || !new Inclusion(row.position() - 1, head.size(), path)
                    .verifies(row.leaf().hash(), head.root())) {
                wrong.add("not in the log: " + row.sequence());
            }
            if (!Openings.verify(event.get("groups"), row.commitment())) {
                wrong.add("not what was recorded: " + row.sequence());
            }
            if (row.type().equals("DocumentAdded")) {
                String file = event.required("document").stringValue();
                added.add(file);
                if (!bundle.sha256(file).equals(event.at("/groups/document/fields/file/sha256").stringValue())) {
                    wrong.add("not the document that was added: " + row.sequence());
                }
            }
        }
        bundle.files.keySet().stream().filter(name -> name.contains("/documents/") && !added.contains(name))
                .forEach(name -> wrong.add("nobody added " + name));
        return wrong;
    }

    private static StoredRow row(JsonNode event) {
        JsonNode row = event.get("row");
        return new StoredRow(event.get("position").longValue(), event.get("sequence").longValue(),
                row.get("recordedAt").longValue(), UUID.fromString(row.get("id").stringValue()),
                row.get("happenedOn").longValue(), row.get("revision").longValue(), row.get("stream").stringValue(),
                row.get("type").stringValue(), row.get("payload").stringValue().getBytes(StandardCharsets.UTF_8),
                row.get("metadata").stringValue().getBytes(StandardCharsets.UTF_8), bytes(row.get("secret")),
                bytes(event.get("commitment")));
    }

    private static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.stringValue());
    }
}
