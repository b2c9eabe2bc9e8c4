package uk.foiworkflow.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
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
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.StoredForm;

/**
 * Events and metadata as JSON trees. A field that is null is left out and read back as null; an empty list stays. Words
 * of the law are written as the interface spells them, days as ISO dates. {@link Confidential} stays a value of its own in
 * the tree, of which {@link Sealing} says what is written.
 */
final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule().addSerializer(new AsIs())
                    .addDeserializer(Confidential.class, new Opened())
                    .addSerializer(Exemption.class, ToStringSerializer.instance)
                    .addDeserializer(Exemption.class, new FromText<>(Exemption.class, Exemption::new))
                    .addSerializer(Provision.class, ToStringSerializer.instance)
                    .addDeserializer(Provision.class, new FromText<>(Provision.class, Provision::new)))
            .build();

    private static final ObjectReader READER = MAPPER.reader().without(DeserializationFeature.WRAP_EXCEPTIONS);
    private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();
    private static final Map<String, Role> ROLES = Stream.of(Role.values())
            .collect(Collectors.toUnmodifiableMap(Role::toString, Function.identity()));

    private EventJson() {}

    static ObjectNode tree(Event event) {
        return MAPPER.valueToTree(event);
    }

    /** @param form an event in a form in which it is stored */
    static ObjectNode tree(StoredForm form) {
        return MAPPER.valueToTree(form);
    }

    /**
     * The event in a stored payload.
     *
     * @param form the event, or another stored form of it
     * @param words makes words of each sealed text; what it throws is thrown
     */
    static Event event(Class<?> form, String payload, UnaryOperator<String> words) {
        return switch (stored(form, payload, words)) {
            case StoredForm other -> other.event();
            case Event event -> event;
            default -> throw new IllegalStateException(form.getName() + " is no event");
        };
    }

    /** The same as it is stored. */
    static Object stored(Class<?> form, String payload, UnaryOperator<String> words) {
        return READERS.computeIfAbsent(form, READER::forType).withAttribute(Opened.WORDS, words).readValue(payload);
    }

    /** The same event with other words. */
    static Event reworded(Event event, UnaryOperator<String> words) {
        return event(event.getClass(), CanonicalJson.text(tree(event),
                confidential -> object().put(Sealing.FIELD, confidential.text())), words);
    }

    static ObjectNode tree(Metadata metadata) {
        Actor actor = metadata.actor();
        ObjectNode tree = MAPPER.createObjectNode().put("actor", actor.id())
                .put("role", actor.role().toString()).put("command", metadata.command())
                .put("correlation", metadata.correlation().toString()).put("causation", metadata.causation().toString())
                .put("imported", metadata.imported());
        if (actor.roles().size() > 1) {
            actor.roles().forEach(role -> tree.withArray("allRoles").add(role.toString()));
        }
        actor.teams().forEach(team -> tree.withArray("teams").add(team));
        InForce now = metadata.inForce();
        if (now != null) {
            tree.putArray("inForce").add(now.release()).add(now.settings()).add(now.calendar()).add(now.directory());
        }
        return tree;
    }

    static Metadata metadata(String json) {
        ObjectNode tree = parse(json);
        return new Metadata(actor(tree), tree.required("command").stringValue(),
                UUID.fromString(tree.required("correlation").stringValue()),
                UUID.fromString(tree.required("causation").stringValue()), tree.required("imported").booleanValue(),
                inForce(tree.get("inForce")));
    }

    private static Actor actor(ObjectNode tree) {
        var acting = new Actor(tree.required("actor").stringValue(), role(tree.required("role").stringValue()));
        JsonNode roles = tree.get("allRoles");
        JsonNode teams = tree.get("teams");
        // Most have one role and no team, and many events are read.
        return roles == null && teams == null
                ? acting
                : new Actor(acting.id(), acting.role(), words(roles).map(EventJson::role).collect(Collectors.toSet()),
                        words(teams).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static @Nullable InForce inForce(@Nullable JsonNode versions) {
        return versions == null
                ? null
                : new InForce(versions.get(0).stringValue(), versions.get(1).stringValue(),
                        versions.get(2).stringValue(), versions.get(3).stringValue());
    }

    private static Stream<String> words(@Nullable JsonNode list) {
        return list == null ? Stream.of() : list.valueStream().map(JsonNode::stringValue);
    }

    private static Role role(String word) {
        Role role = ROLES.get(word);
        if (role == null) {
            throw new IllegalArgumentException("There is no role '" + word + "'");
        }
        return role;
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

    /** Confidential words come sealed, as {@link Sealing} has written them, or in clear. */
    private static final class Opened extends StdDeserializer<Confidential> {

        static final Object WORDS = "words";

        Opened() {
            super(Confidential.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Confidential deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.START_OBJECT)) {
                return new Confidential(json.getString());
            }
            String field = json.nextName();
            String sealed = json.nextStringValue();
            if (!Sealing.FIELD.equals(field) || sealed == null || json.nextToken() != JsonToken.END_OBJECT) {
                return context.reportInputMismatch(this, "Expected words or sealed words");
            }
            return new Confidential(((UnaryOperator<String>) context.getAttribute(WORDS)).apply(sealed));
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
