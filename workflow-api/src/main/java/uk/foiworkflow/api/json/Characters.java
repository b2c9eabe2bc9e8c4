package uk.foiworkflow.api.json;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Characters that no text may hold: PostgreSQL cannot take U+0000, and half a surrogate pair is no character at all. */
final class Characters {

    private Characters() {}

    static void check(JsonNode node, Path path, Faults faults) {
        if (node.isString()) {
            check(node.stringValue(), path, faults);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), path.index(i), faults);
            }
        } else {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                check(field.getKey(), path.field(field.getKey()), faults);
                check(field.getValue(), path.field(field.getKey()), faults);
            }
        }
    }

    private static void check(String text, Path path, Faults faults) {
        if (text.codePoints().anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            faults.unreadable(path, "Holds U+0000 or half of a surrogate pair, which is no character.");
        }
    }
}
