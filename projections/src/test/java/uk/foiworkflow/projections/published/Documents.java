package uk.foiworkflow.projections.published;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.Named;
import uk.foiworkflow.store.EventTypes;

/**
 * The documents by which others read what is published, made from the records and the table: a JSON Schema for each event,
 * and one AsyncAPI document over all.
 */
final class Documents {

    static final JsonMapper JSON = new JsonMapper();
    private static final String DIALECT = "http://json-schema.org/draft-07/schema#";

    private Documents() {}

    /** All that there are, by file name. */
    static SortedMap<String, String> all() {
        SortedMap<String, String> documents = new TreeMap<>();
        SortedMap<String, ObjectNode> schemas = schemas();
        schemas.forEach((name, schema) -> documents.put("schemas/" + name + ".json", text(schema)));
        documents.put("asyncapi.json", text(asyncapi(schemas)));
        return documents;
    }

    private static SortedMap<String, ObjectNode> schemas() {
        SortedMap<String, ObjectNode> schemas = new TreeMap<>();
        for (Class<? extends Event> event : EventTypes.all()) {
            Named named = EventTypes.named(event);
            Contract.Entry entry = Contract.of(named.value(), named.revision());
            if (entry != null && !entry.withheld()) {
                schemas.put(named.value() + ".v" + named.revision(), schema(event, named, entry));
            }
        }
        return schemas;
    }

    private static ObjectNode schema(Class<?> event, Named named, Contract.Entry entry) {
        ObjectNode schema = JSON.createObjectNode().put("$schema", DIALECT)
                .put("$id", PublishedEvent.schema(named.value(), named.revision()).toString())
                .put("title", named.value());
        Map<String, List<String>> fields = new TreeMap<>(entry.fields());
        fields.put("on", List.of());
        return object(schema, event, fields);
    }

    private static ObjectNode object(ObjectNode schema, Class<?> record, Map<String, List<String>> fields) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        fields.forEach((name, parts) -> {
            RecordComponent component = component(record, name);
            properties.set(name, type(component.getGenericType(), parts));
            if (!nullable(component)) {
                required.add(name);
            }
        });
        return schema;
    }

    /** The field of that name; every published one exists. */
    static RecordComponent component(Class<?> record, String name) {
        return Arrays.stream(Objects.requireNonNull(record.getRecordComponents()))
                .filter(each -> each.getName().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(record.getSimpleName() + " has no field " + name));
    }

    private static boolean nullable(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode type(Type type, List<String> parts) {
        ObjectNode schema = JSON.createObjectNode();
        if (type instanceof ParameterizedType list && Collection.class.isAssignableFrom((Class<?>) list.getRawType())) {
            schema.put("type", "array").set("items", type(list.getActualTypeArguments()[0], parts));
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (plain == int.class || plain == Integer.class || plain == long.class) {
            return schema.put("type", "integer");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (plain.isEnum()) {
            // Words are added as the law goes on, so that those of today are examples.
            ArrayNode words = schema.put("type", "string").putArray("examples");
            Stream.of(Objects.requireNonNull(plain.getEnumConstants())).map(Object::toString).forEach(words::add);
            return schema;
        }
        if (plain == String.class || plain == Exemption.class || plain == Provision.class) {
            return schema.put("type", "string");
        }
        if (plain.isRecord() && !parts.isEmpty()) {
            Map<String, List<String>> told = new TreeMap<>();
            parts.forEach(part -> told.put(part, List.of()));
            return object(schema, plain, told);
        }
        throw new AssertionError("It is not said how a " + type + " is published");
    }

    private static ObjectNode asyncapi(Map<String, ObjectNode> schemas) {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info").put("title", "What happens to requests for information").put("version", "1")
                .put("description",
                        """
                                Each event of a request, without personal data, as a CloudEvent 1.0 in the binary mode of its \
                                Kafka binding. Those of one request are in one partition, in order. An event may come more than \
                                once, with the same id and the same position; of one request positions only grow. Read with \
                                isolation.level=read_committed. New events, new fields and new words may come at any time: pass \
                                over what you do not know. A field that is here stays.""");
        document.put("defaultContentType", "application/json");
        ObjectNode channel = document.putObject("channels").putObject("events").put("address", "foi.events");
        document.putObject("operations").putObject("tellWhatHappened").put("action", "send").putObject("channel")
                .put("$ref", "#/channels/events");
        ObjectNode named = channel.putObject("messages");
        ObjectNode messages = document.putObject("components").putObject("messages");
        schemas.keySet().forEach(name -> {
            named.putObject(name).put("$ref", "#/components/messages/" + name);
            ObjectNode message = messages.putObject(name).put("name", "uk.foiworkflow." + name);
            message.set("headers", headers("uk.foiworkflow." + name));
            message.putObject("payload").put("schemaFormat", "application/schema+json;version=draft-07")
                    .putObject("schema").put("$ref", "schemas/" + name + ".json");
            message.putObject("bindings").putObject("kafka").putObject("key").put("type", "string")
                    .put("description", "The reference of the request");
        });
        return document;
    }

    private static ObjectNode headers(String type) {
        ObjectNode headers = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("const", "1.0");
        properties.putObject("ce_type").put("const", type);
        properties.putObject("ce_id").put("type", "string").put("format", "uuid");
        properties.putObject("ce_source").put("type", "string").put("format", "uri-reference");
        properties.putObject("ce_subject").put("type", "string");
        properties.putObject("ce_time").put("type", "string").put("format", "date-time");
        properties.putObject("ce_dataschema").put("type", "string").put("format", "uri");
        properties.putObject("ce_position").put("type", "string").put("pattern", "^[0-9]+$");
        properties.putObject("content-type").put("const", "application/json");
        ArrayNode required = headers.putArray("required");
        properties.propertyNames().forEach(required::add);
        return headers;
    }

    private static String text(ObjectNode document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }
}
