package uk.foiworkflow.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
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
        check("", tree, 0);
        try {
            return new JsonCanonicalizer(tree.toString()).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String path, JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw refused(path, "is nested more than " + DEEPEST + " deep");
        }
        if (node.isString()) {
            checkText(path, node.stringValue());
        } else if (node.isIntegralNumber()) {
            if (!node.canConvertToLong() || Math.abs(node.longValue()) > EXACT) {
                throw refused(path, "is an integer beyond 2^53");
            }
        } else if (node.isObject()) {
            node.forEachEntry((name, value) -> {
                checkText(path, name);
                check(path + "/" + name, value, depth + 1);
            });
        } else if (node.isArray()) {
            for (JsonNode value : node) {
                check(path, value, depth + 1);
            }
        } else if (!node.isBoolean() && !node.isNull()) {
            throw refused(path, "is neither text, integer, boolean, list nor object");
        }
    }

    /** @throws IllegalArgumentException when the text holds U+0000 or an unpaired surrogate */
    static void checkText(String path, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw refused(path, "holds the character U+0000");
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw refused(path, "holds half of a character (an unpaired surrogate)");
                }
                i++;
            }
        }
    }

    private static IllegalArgumentException refused(String path, String why) {
        return new IllegalArgumentException((path.isEmpty() ? "The value" : path) + " " + why);
    }
}
