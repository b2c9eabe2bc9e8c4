package uk.foiworkflow.projections.relay;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody else's consumer: knows Kafka, JSON and the published documents, and nothing of the engine. What it reads it holds
 * against them.
 */
final class OutsideConsumer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private final JsonNode api = document("asyncapi.json");
    private final Map<String, Message> messages = api.at("/components/messages").propertyStream()
            .collect(Collectors.toMap(message -> message.getValue().required("name").stringValue(),
                    message -> new Message(schema(message.getValue().get("headers")),
                            schema(document(message.getValue().at("/payload/schema/$ref").stringValue())))));

    private record Message(Schema headers, Schema payload) {}

    /** The address of the channel. */
    String topic() {
        return api.at("/channels/events/address").stringValue();
    }

    /** The types of all messages. */
    List<String> types() {
        return messages.keySet().stream().sorted().toList();
    }

    /** What is wrong with a record by the documents; empty when nothing is. */
    List<String> faults(ConsumerRecord<byte[], byte[]> record) {
        return faults(headers(record), new String(record.value(), StandardCharsets.UTF_8));
    }

    private List<String> faults(ObjectNode headers, String value) {
        Message message = messages.get(headers.path("ce_type").asString());
        return message == null
                ? List.of("no such message: " + headers.path("ce_type"))
                : Stream.concat(message.headers().validate(headers).stream(),
                        message.payload().validate(JSON.readTree(value)).stream()).map(Error::toString).toList();
    }

    /** The headers of a record, as text. */
    static ObjectNode headers(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode headers = JSON.createObjectNode();
        record.headers().forEach(header -> headers.put(header.key(),
                new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static Schema schema(JsonNode schema) {
        return SCHEMAS.getSchema(schema);
    }

    private static JsonNode document(String name) {
        try (InputStream document = Objects.requireNonNull(OutsideConsumer.class
                .getResourceAsStream("/uk/foiworkflow/projections/published/" + name), name)) {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
