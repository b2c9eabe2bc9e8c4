package uk.foiworkflow.store;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Event;

/**
 * JSON as RFC 8785 writes it: the same value is always the same bytes. What that form cannot hold exactly is refused: a
 * floating-point number, an integer beyond 2^53, U+0000, an unpaired surrogate, and nesting so deep that a reader of it
 * might fail. A tree is gone through once.
 */
public final class CanonicalJson {

    private static final long EXACT = 1L << 53;
    private static final int DEEPEST = 32;
    private static final String NO_JSON = " is neither text, integer, boolean, list nor object";

    private final StringBuilder out = new StringBuilder();
    private final @Nullable Function<Confidential, JsonNode> words;

    private CanonicalJson(@Nullable Function<Confidential, JsonNode> words) {
        this.words = words;
    }

    /**
     * The text of a value.
     *
     * @throws IllegalArgumentException naming the field that cannot be held exactly
     */
    public static String text(JsonNode tree) {
        return new CanonicalJson(null).written(tree);
    }

    /** The fields of an event in clear, as they stand in its commitment but for those of its row and its metadata. */
    public static String clear(Event event) {
        return text(EventJson.tree(event), Sealing::clear);
    }

    /**
     * The same of a tree with confidential words.
     *
     * @param words what is written of them
     */
    static String text(JsonNode tree, Function<Confidential, JsonNode> words) {
        return new CanonicalJson(words).written(tree);
    }

    private String written(JsonNode tree) {
        String fault = value(tree, 0);
        if (fault != null) {
            throw new IllegalArgumentException(fault.startsWith("/") ? fault : "The value" + fault);
        }
        return out.toString();
    }

    /** Writes it; answers what cannot be held, after the path to it, and null when all can. */
    private @Nullable String value(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return " is nested more than " + DEEPEST + " deep";
        }
        return switch (node.getNodeType()) {
            case OBJECT -> object(node, depth);
            case ARRAY -> array(node, depth);
            case STRING -> string(node.stringValue());
            case NUMBER -> number(node);
            case BOOLEAN -> literal(node.booleanValue() ? "true" : "false");
            case NULL -> literal("null");
            case POJO -> words != null && ((POJONode) node).getPojo() instanceof Confidential confidential
                    ? value(words.apply(confidential), depth)
                    : NO_JSON;
            case BINARY, MISSING -> NO_JSON;
        };
    }

    /** Names stand in the order of their UTF-16 units. */
    private @Nullable String object(JsonNode object, int depth) {
        String[] names = object.propertyNames().toArray(String[]::new);
        Arrays.sort(names);
        char before = '{';
        for (String name : names) {
            out.append(before);
            before = ',';
            String ofName = string(name);
            if (ofName != null) {
                return ofName;
            }
            out.append(':');
            String ofValue = value(object.get(name), depth + 1);
            if (ofValue != null) {
                return "/" + name + ofValue;
            }
        }
        return literal(names.length == 0 ? "{}" : "}");
    }

    private @Nullable String array(JsonNode array, int depth) {
        char before = '[';
        for (JsonNode element : array) {
            out.append(before);
            before = ',';
            String fault = value(element, depth + 1);
            if (fault != null) {
                return fault;
            }
        }
        return literal(array.isEmpty() ? "[]" : "]");
    }

    private @Nullable String number(JsonNode number) {
        if (!number.isIntegralNumber()) {
            return NO_JSON;
        }
        if (!number.canConvertToLong() || number.longValue() > EXACT || number.longValue() < -EXACT) {
            return " is an integer beyond 2^53";
        }
        out.append(number.longValue());
        return null;
    }

    private @Nullable String literal(String text) {
        out.append(text);
        return null;
    }

    private @Nullable String string(String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return " holds the character U+0000";
            }
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, written, i).append(escaped(c));
                written = i + 1;
            } else if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return " holds half of a character (an unpaired surrogate)";
                }
                i++;
            }
        }
        out.append(text, written, text.length()).append('"');
        return null;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> "\\u%04x".formatted((int) c);
        };
    }
}
