package uk.foiworkflow.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * Events and metadata as JSON trees. A field that is null is left out and read back as null; an empty list stays. Words
 * of the law are written as the interface spells them, days as ISO dates. {@link Confidential} stays a value of its own in
 * the tree, which {@link CanonicalJson} refuses, until {@link Sealing} has turned it into text, encrypted or in clear.
 */
final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule().addSerializer(new AsIs())
                    .addDeserializer(Confidential.class, new FromText<>(Confidential.class, Confidential::new))
                    .addSerializer(Exemption.class, ToStringSerializer.instance)
                    .addDeserializer(Exemption.class, new FromText<>(Exemption.class, Exemption::new))
                    .addSerializer(Provision.class, ToStringSerializer.instance)
                    .addDeserializer(Provision.class, new FromText<>(Provision.class, Provision::new)))
            .build();

    private EventJson() {}

    static ObjectNode tree(RequestEvent event) {
        return MAPPER.valueToTree(event);
    }

    static RequestEvent event(Class<? extends RequestEvent> type, JsonNode tree) {
        return MAPPER.treeToValue(tree, type);
    }

    static ObjectNode tree(Metadata metadata) {
        return MAPPER.createObjectNode().put("actor", metadata.actor().id())
                .put("role", metadata.actor().role().toString()).put("command", metadata.command())
                .put("correlation", metadata.correlation().toString()).put("causation", metadata.causation().toString())
                .put("imported", metadata.imported());
    }

    static Metadata metadata(ObjectNode tree) {
        return new Metadata(
                new Actor(tree.required("actor").stringValue(), MAPPER.treeToValue(tree.required("role"), Role.class)),
                tree.required("command").stringValue(), UUID.fromString(tree.required("correlation").stringValue()),
                UUID.fromString(tree.required("causation").stringValue()), tree.required("imported").booleanValue());
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode parse(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    private static final class AsIs extends StdSerializer<Confidential> {

        AsIs() {
            super(Confidential.class);
        }

        @Override
        public void serialize(Confidential value, JsonGenerator json, SerializationContext context) {
            json.writeTree(new POJONode(value));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {

        private final transient Function<String, T> of;

        FromText(Class<T> type, Function<String, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return of.apply(json.getString());
        }
    }
}
