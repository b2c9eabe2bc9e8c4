package uk.foiworkflow.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON as RFC 8785 writes it: the same value is always the same bytes. What that form cannot hold exactly is refused: a
 * floating-point number, an integer beyond 2^53, U+0000, an unpaired surrogate, and nesting so deep that a reader of it
 * might fail.
 */
public final class CanonicalJson {

    private static final long EXACT = 1L << 53;
    private static final int DEEPEST = 32;

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
        try {
            return new JsonCanonicalizer(tree.toString()).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
