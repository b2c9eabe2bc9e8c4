package uk.foiworkflow.projections.published;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.projections.topic.InternalRecord;
import uk.foiworkflow.store.SealedEvent;

/**
 * The event that other systems get for one of ours, a CloudEvent 1.0. It is made from the row as it is stored: no key is
 * read, so that no word that may name somebody can get into it.
 */
public final class PublishedEvent {

    /** The extension attribute that holds the position, a decimal number. */
    public static final String POSITION = "position";
    private static final String ON = "on";
    private static final JsonMapper JSON = new JsonMapper();

    private PublishedEvent() {}

    /** Whether this release knows what may be told of such an event. */
    public static boolean decided(SealedEvent event) {
        return Contract.of(event.type(), event.revision()) != null;
    }

    /**
     * What is told of an event; empty where it is withheld.
     *
     * @param source whose event it is
     * @throws IllegalArgumentException when nobody has {@link #decided}
     */
    public static Optional<CloudEvent> of(SealedEvent event, URI source) {
        Contract.Entry entry = Contract.of(event.type(), event.revision());
        if (entry == null) {
            throw new IllegalArgumentException("Nobody has decided what is told of " + event.type());
        }
        return entry.withheld()
                ? Optional.empty()
                : Optional.of(CloudEventBuilder.v1()
                        .withId(event.id().toString())
                        .withSource(source)
                        .withType("uk.foiworkflow.%s.v%d".formatted(event.type(), event.revision()))
                        .withSubject(new String(InternalRecord.key(event.stream()), StandardCharsets.UTF_8))
                        .withTime(event.recordedAt().atOffset(ZoneOffset.UTC))
                        .withDataSchema(schema(event.type(), event.revision()))
                        .withDataContentType("application/json")
                        .withExtension(POSITION, Long.toString(event.position()))
                        .withData(JSON.writeValueAsBytes(data(event, entry)))
                        .build());
    }

    /** By which the schema of a published event is named. */
    static URI schema(String type, int revision) {
        return URI.create("urn:foi-workflow:event:%s:%d".formatted(type, revision));
    }

    private static ObjectNode data(SealedEvent event, Contract.Entry entry) {
        JsonNode payload = JSON.readTree(event.payload());
        ObjectNode data = JSON.createObjectNode().put(ON, event.on().toString());
        for (Map.Entry<String, List<String>> field : entry.fields().entrySet()) {
            JsonNode value = payload.get(field.getKey());
            if (value != null) {
                data.set(field.getKey(), field.getValue().isEmpty() ? value : parts(value, field.getValue()));
            }
        }
        return data;
    }

    private static ArrayNode parts(JsonNode list, List<String> told) {
        ArrayNode parts = JSON.createArrayNode();
        for (JsonNode each : list) {
            ObjectNode part = parts.addObject();
            for (String name : told) {
                @Nullable
                JsonNode value = each.get(name);
                if (value != null) {
                    part.set(name, value);
                }
            }
        }
        return parts;
    }
}
