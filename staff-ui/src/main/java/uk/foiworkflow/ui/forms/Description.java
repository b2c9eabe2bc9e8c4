package uk.foiworkflow.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The description that the interface gives of itself (OpenAPI), read for the forms that can be made of it. */
final class Description {

    private static final String FIRST = "/api/requests";
    private static final String REQUESTS = "/api/requests/{reference}/";
    /** What only tells something, though it is a POST. */
    private static final String QUESTIONS = "Cases";
    private static final String JSON = "application~1json";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Fields that take more than a line. */
    private static final Set<String> LONG = Set.of("text", "why", "reasons", "answer", "ask", "asked", "found",
            "grounds",
            "reason", "method", "sample", "interest", "causalLink", "shown", "opinion", "ownWords", "means", "steps",
            "done",
            "proof", "needs", "factor", "evidence");

    private final JsonNode whole;

    Description(JsonNode whole) {
        this.whole = whole;
    }

    /** A form for each call on a request that is written and answered in JSON. */
    List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        whole.path("paths").propertyStream().filter(path -> path.getKey().startsWith(REQUESTS)).forEach(path -> {
            JsonNode call = path.getValue().path("post");
            boolean asks = call.at("/tags/0").asString("").equals(QUESTIONS);
            if (!asks && !call.at("/responses/200/content/" + JSON).isMissingNode() && !body(call).isMissingNode()) {
                forms.add(form(path.getKey(), call));
            }
        });
        return forms;
    }

    /** The form of the call by which a request begins. */
    Form first() {
        return form(FIRST, whole.path("paths").path(FIRST).path("post"));
    }

    private static JsonNode body(JsonNode call) {
        return call.at("/requestBody/content/" + JSON + "/schema");
    }

    private Form form(String path, JsonNode call) {
        List<String> variables = VARIABLE.matcher(path).results().map(found -> found.group(1)).skip(1).toList();
        return new Form(call.path("operationId").asString(), call.at("/tags/0").asString(), path,
                call.path("summary").asString(), words(call.path("x-roles")).toList(), variables, fields(body(call)));
    }

    private List<Field> fields(JsonNode of) {
        JsonNode type = resolved(of);
        Set<String> required = Set.copyOf(words(type.path("required")).toList());
        return type.path("properties").propertyStream()
                .map(property -> field(property.getKey(), property.getValue(), required.contains(property.getKey())))
                .toList();
    }

    private Field field(String name, JsonNode written, boolean required) {
        JsonNode type = resolved(written);
        String hint = written.path("description").asString(type.path("description").asString(""));
        JsonNode items = resolved(type.path("items"));
        List<String> choices = words(type.has("enum") ? type.path("enum") : items.path("enum")).toList();
        boolean numeric = is(type, "integer") || is(items, "integer");
        Kind kind = kind(name, type, items);
        List<Field> parts = kind == Kind.PART ? fields(type) : kind == Kind.ROWS ? fields(items) : List.of();
        return new Field(name, kind, required, hint, numeric, choices, parts);
    }

    private static Kind kind(String name, JsonNode type, JsonNode items) {
        if (is(type, "array")) {
            return items.has("properties")
                    ? Kind.ROWS
                    : items.has("enum")
                            ? Kind.CHOICES
                            : name.equals("questions") && is(items, "integer") ? Kind.QUESTIONS : Kind.LINES;
        }
        if (type.has("properties")) {
            return Kind.PART;
        }
        if (type.has("enum")) {
            return Kind.CHOICE;
        }
        if (is(type, "integer")) {
            return name.equals("question") ? Kind.QUESTION : Kind.NUMBER;
        }
        if (is(type, "boolean")) {
            return Kind.TRUTH;
        }
        if (!is(type, "string")) {
            return Kind.COMMAND;
        }
        return type.path("format").asString("").equals("date") ? Kind.DAY : LONG.contains(name) ? Kind.TEXT : Kind.LINE;
    }

    /** What a name stands for; of several the one that is not null. */
    private JsonNode resolved(JsonNode type) {
        JsonNode one = type;
        if (one.has("anyOf")) {
            one = one.path("anyOf").valueStream().filter(each -> each.has("$ref")).findFirst().orElse(one);
        }
        String name = one.path("$ref").asString("");
        return name.isEmpty() ? one : whole.at(name.substring(1));
    }

    private static boolean is(JsonNode type, String name) {
        JsonNode types = type.path("type");
        return types.isArray() ? words(types).anyMatch(name::equals) : types.asString("").equals(name);
    }

    private static Stream<String> words(JsonNode list) {
        return list.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
