package uk.foiworkflow.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as RFC 8785 writes it: the same value is always the same bytes. What that form cannot hold exactly is refused: a
 * floating-point number, an integer beyond 2^53, U+0000, an unpaired surrogate, and nesting so deep that a reader of it
 * might fail.
 */
public final class CanonicalJson {

    private static final long EXACT = 1L << 53;
    private static final int DEEPEST = 32;

    /** Names in the order of their UTF-16 units; what is left is how a control character is written. */
    private static final JsonMapper WRITER = JsonMapper
            .builder(JsonFactory.builder().characterEscapes(new LowerCase()).build())
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private CanonicalJson() {}

    /**
     * The text of a value.
     *
     * @throws IllegalArgumentException naming the field that cannot be held exactly
     */
    public static String text(JsonNode tree) {
        String fault = fault(tree, 0);
        if (fault != null) {
            throw new IllegalArgumentException(fault.startsWith("/") ? fault : "The value" + fault);
        }
        return WRITER.writeValueAsString(tree);
    }

    /** What cannot be held, after the path to it; null when all can. */
    private static @Nullable String fault(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return " is nested more than " + DEEPEST + " deep";
        }
        if (node.isString()) {
            return fault(node.stringValue());
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() && Math.abs(node.longValue()) <= EXACT
                    ? null
                    : " is an integer beyond 2^53";
        }
        if (node.isObject()) {
            return faultOfFields(node, depth);
        }
        if (node.isArray()) {
            return faultOfElements(node, depth);
        }
        return node.isBoolean() || node.isNull() ? null : " is neither text, integer, boolean, list nor object";
    }

    private static @Nullable String faultOfFields(JsonNode object, int depth) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String ofName = fault(field.getKey());
            if (ofName != null) {
                return ofName;
            }
            String ofValue = fault(field.getValue(), depth + 1);
            if (ofValue != null) {
                return "/" + field.getKey() + ofValue;
            }
        }
        return null;
    }

    private static @Nullable String faultOfElements(JsonNode array, int depth) {
        for (JsonNode element : array) {
            String fault = fault(element, depth + 1);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static @Nullable String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return " holds the character U+0000";
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return " holds half of a character (an unpaired surrogate)";
                }
                i++;
            }
        }
        return null;
    }

    /** Control characters without a short form of their own, with lower-case digits. */
    private static final class LowerCase extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            for (int c = 0; c < ' '; c++) {
                codes[c] = codes[c] == ESCAPE_STANDARD ? ESCAPE_CUSTOM : codes[c];
            }
            return codes;
        }

        /** Also asked for characters beyond those, which stay as they are. */
        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return c < ' ' ? new SerializedString("\\u%04x".formatted(c)) : null;
        }
    }
}
