package uk.foiworkflow.api.commands;

import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A value of an example: where it stands, and under which name a problem tells of it. */
record Spot(JsonPointer pointer, String name, JsonNode value) {

    /** All that stand in an example. */
    static Stream<Spot> in(JsonNode example) {
        return in(example, JsonPointer.empty(), "");
    }

    private static Stream<Spot> in(JsonNode node, JsonPointer pointer, String name) {
        Stream<Spot> here = name.isEmpty() ? Stream.of() : Stream.of(new Spot(pointer, name, node));
        return Stream.concat(here, node.isArray()
                ? Stream.iterate(0, i -> i < node.size(), i -> i + 1).flatMap(
                        i -> in(node.get(i), pointer.appendIndex(i), name + "[" + i + "]"))
                : node.properties().stream().flatMap(field -> in(field.getValue(),
                        pointer.appendProperty(field.getKey()),
                        name.isEmpty() ? field.getKey() : name + "." + field.getKey())));
    }

    /** The example with another value there. */
    String replaced(JsonNode example, JsonNode other) {
        JsonNode copy = example.deepCopy();
        JsonPointer last = pointer.last();
        switch (copy.at(pointer.head())) {
            case ObjectNode object -> object.set(last.getMatchingProperty(), other);
            case ArrayNode array -> array.set(last.getMatchingIndex(), other);
            default -> throw new IllegalStateException(name);
        }
        return JsonMapper.shared().writeValueAsString(copy);
    }

    /** What the field never holds. */
    JsonNode ofAnotherType() {
        return value.isObject() || value.isArray() || value.isString()
                ? JsonNodeFactory.instance.numberNode(7)
                : JsonNodeFactory.instance.stringNode("seven");
    }

    boolean date() {
        return value.isString() && value.stringValue().matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
