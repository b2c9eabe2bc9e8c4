package uk.foiworkflow.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import uk.foiworkflow.request.event.Confidential;

/**
 * The confidential words of one event. Sealed they are an object {@code {"sealed": "1.…"}}: the version of the form, a
 * dot, and in base64url the nonce, ciphertext and tag of AES-256-GCM, bound to stream and sequence. The words are padded
 * first, for the length alone tells "0" from "Less than 5". An object, so that no text that somebody typed can be mistaken
 * for one.
 */
record Sealing(String stream, long sequence) {

    static final String FIELD = "sealed";
    private static final String FORM = "1.";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Words as they were said. */
    static JsonNode clear(Confidential words) {
        return NODES.stringNode(words.text());
    }

    /** How words are stored: encrypted. */
    Function<Confidential, JsonNode> sealed(RequestKey key) {
        byte[] bound = bound("words");
        return words -> {
            byte[] sealed = key.seal(Padding.pad(words.text().getBytes(StandardCharsets.UTF_8)), bound);
            return NODES.objectNode().put(FIELD, FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        };
    }

    /**
     * The stored tree with its words in clear.
     *
     * @param key null when it has been destroyed: the words then read as erased
     * @throws AlteredEvent when a sealed text was altered or belongs to another event
     */
    ObjectNode open(ObjectNode stored, @Nullable RequestKey key) {
        return (ObjectNode) opened(stored, text -> words(text, key));
    }

    /** One sealed text in clear; see {@link #open}. */
    String words(String sealed, @Nullable RequestKey key) {
        if (key == null) {
            return Confidential.ERASED.text();
        }
        return new String(Padding.strip(open(key, decoded(sealed), bound("words"))), StandardCharsets.UTF_8);
    }

    byte[] sealSecret(byte[] secret, RequestKey key) {
        return key.seal(secret, bound("secret"));
    }

    byte[] openSecret(byte[] sealed, RequestKey key) {
        return open(key, sealed, bound("secret"));
    }

    private byte[] decoded(String text) {
        try {
            return text.startsWith(FORM) ? Base64.getUrlDecoder().decode(text.substring(FORM.length())) : new byte[0];
        } catch (IllegalArgumentException e) {
            throw new AlteredEvent(stream, sequence);
        }
    }

    private byte[] open(RequestKey key, byte[] sealed, byte[] bound) {
        try {
            return key.open(sealed, bound);
        } catch (AEADBadTagException e) {
            throw new AlteredEvent(stream, sequence);
        }
    }

    private byte[] bound(String use) {
        return AesGcm.bound("event", use, stream, Long.toString(sequence));
    }

    private static JsonNode opened(JsonNode node, UnaryOperator<String> open) {
        if (node instanceof ObjectNode object && object.size() == 1 && object.get(FIELD) instanceof StringNode text) {
            return NODES.stringNode(open.apply(text.stringValue()));
        }
        return children(node, child -> opened(child, open));
    }

    private static JsonNode children(JsonNode node, UnaryOperator<JsonNode> change) {
        if (node instanceof ObjectNode object) {
            ObjectNode changed = NODES.objectNode();
            object.forEachEntry((name, value) -> changed.set(name, change.apply(value)));
            return changed;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode changed = NODES.arrayNode();
            array.forEach(value -> changed.add(change.apply(value)));
            return changed;
        }
        return node;
    }
}
