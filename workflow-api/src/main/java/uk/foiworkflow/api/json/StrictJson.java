package uk.foiworkflow.api.json;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.store.CanonicalJson;

/**
 * Reads JSON and the parameters of queries into records; what cannot be read is told by field, in words of our own.
 * Jackson parses; what the tree must look like is said by the record and held by {@link Binder}.
 */
public final class StrictJson {

    private static final int DEEPEST = 32;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final JsonMapper PARSER = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

    private StrictJson() {}

    /**
     * The record that the body holds.
     *
     * @param body JSON in UTF-8
     * @throws ProblemException 400 when it cannot be read, 422 when a text is too long; each field is named
     */
    public static <T> T read(byte[] body, Class<T> type) {
        return type.cast(read(body, (Type) type));
    }

    /**
     * The record that the body holds together with the variables of the address, each of which fills the component of its
     * name and is unknown in the body.
     *
     * @throws ProblemException as {@link #read(byte[], Class)}
     */
    public static <T> T read(byte[] body, Map<String, String> address, Class<T> type) {
        return type.cast(read(body, address, (Type) type));
    }

    /**
     * The record that a part of a body holds, kept as it was written until it was known what it is.
     *
     * @param field where in the body it stands
     * @throws ProblemException as {@link #read(byte[], Class)}
     */
    public static <T> T read(ObjectNode part, String field, Class<T> type) {
        Faults faults = new Faults();
        Object value = new Binder(faults, false).bind(part, type, Path.ROOT.field(field), Limit.USUAL);
        faults.report();
        return type.cast(Objects.requireNonNull(value));
    }

    static Object read(byte[] body, Type type) {
        return read(body, Map.of(), type);
    }

    private static Object read(byte[] body, Map<String, String> address, Type type) {
        JsonNode tree = parse(text(body));
        Faults faults = new Faults();
        Characters.check(tree, Path.ROOT, faults);
        if (tree instanceof ObjectNode object) {
            address.forEach((name, value) -> {
                if (object.has(name)) {
                    faults.unreadable(Path.ROOT.field(name), "Not known here; it is in the address.");
                }
                object.set(name, variable(value));
            });
        }
        return bind(tree, type, faults, false);
    }

    private static JsonNode variable(String value) {
        return WHOLE_NUMBER.matcher(value).matches()
                ? IntNode.valueOf(Integer.parseInt(value))
                : StringNode.valueOf(value);
    }

    /**
     * The record that the parameters of a query make.
     *
     * @throws ProblemException 400 when one is unknown, missing, given twice or cannot be read; each is named
     */
    public static <T> T read(Map<String, String[]> parameters, Class<T> type) {
        Faults faults = new Faults();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, values) -> {
            if (values.length > 1) {
                faults.unreadable(Path.ROOT.field(name), "Given twice.");
            }
            tree.put(name, values[0]);
        });
        Characters.check(tree, Path.ROOT, faults);
        return type.cast(bind(tree, type, faults, true));
    }

    /**
     * What the body says, as RFC 8785 writes it: the same for the same content, whatever the order of its members and the
     * white space between them. A member that is null counts as left out.
     *
     * @param body JSON in UTF-8 that has been read before
     */
    public static byte[] canonical(byte[] body) {
        return CanonicalJson.text(withoutNulls(parse(text(body)))).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode withoutNulls(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.removeNulls();
        }
        tree.forEach(StrictJson::withoutNulls);
        return tree;
    }

    private static Object bind(JsonNode tree, Type type, Faults faults, boolean parameters) {
        Object value = new Binder(faults, parameters).bind(tree, type, Path.ROOT, Limit.USUAL);
        faults.report();
        if (value == null) {
            throw new IllegalStateException("nothing was read and nothing was wrong: " + type);
        }
        return value;
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw unreadable(Path.ROOT, "Not in UTF-8.");
        }
    }

    private static JsonNode parse(String text) {
        try (JsonParser parser = PARSER.createParser(text)) {
            if (parser.nextToken() == null) {
                throw unreadable(Path.ROOT, "Empty.");
            }
            JsonNode tree = parser.readValueAsTree();
            if (parser.nextToken() != null) {
                throw unreadable(Path.ROOT, "Goes on after its JSON has ended.");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw unreadable(Path.ROOT, "Nested deeper than %d levels, or a name or number in it is too long."
                    .formatted(DEEPEST));
        } catch (MismatchedInputException e) {
            Path doubled = e.processor() instanceof JsonParser parser
                    ? Path.of(parser.streamReadContext().pathAsPointer())
                    : Path.ROOT;
            throw unreadable(doubled, "Given twice.");
        } catch (JacksonException e) {
            throw unreadable(Path.ROOT, "No JSON: line %d, column %d.".formatted(e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr()));
        }
    }

    private static ProblemException unreadable(Path path, String detail) {
        return new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError(path.toString(), detail)));
    }
}
