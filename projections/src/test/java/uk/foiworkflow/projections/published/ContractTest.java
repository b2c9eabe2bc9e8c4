package uk.foiworkflow.projections.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.Named;
import uk.foiworkflow.store.EventTypes;
import uk.foiworkflow.store.Group;

/**
 * What other systems are told is decided for each event, holds nothing of a person, and never changes in a way that breaks a
 * consumer. Its documents are written anew with {@code -Dtest=ContractTest -Dfoi.contract=write}.
 */
class ContractTest {

    private static final Path DOCUMENTS = Path.of("src/main/resources/uk/foiworkflow/projections/published");

    /** Fields of plain text that are told nevertheless: numbers and words that the authority or the ICO gives out. */
    private static final Set<String> PLAIN = Set.of("reference", "into", "QuestionsTakenOver.from",
            "commissionerReference", "amount", "RequestClassified.subject", "definition", "period");

    @Test
    void ofEveryEventSomebodyHasDecidedWhatIsTold() {
        assertThat(Contract.decided()).containsAll(EventTypes.all().stream().map(EventTypes::named)
                .map(named -> named.value() + "." + named.revision()).toList());
    }

    @Test
    void nothingOfAPersonIsTold() {
        List<String> told = new ArrayList<>();
        for (Class<? extends Event> event : EventTypes.all()) {
            Named named = EventTypes.named(event);
            Contract.Entry entry = Objects.requireNonNull(Contract.of(named.value(), named.revision()));
            entry.fields().forEach((field, parts) -> {
                String name = named.value() + "." + field;
                assertThat(Group.of(named.value(), field)).as(name).isNotIn(Group.REQUESTER, Group.ACTOR);
                RecordComponent component = Documents.component(event, field);
                plain(component.getGenericType(), parts, field, name);
                told.add(name);
            });
        }
        assertThat(told).hasSizeGreaterThan(80);
    }

    /** No word that is sealed; of plain text only what is listed is told. */
    private static void plain(Type type, List<String> parts, String field, String name) {
        if (type instanceof ParameterizedType list) {
            plain(list.getActualTypeArguments()[0], parts, field, name);
        } else if (type == String.class) {
            assertThat(PLAIN).as(name).anyMatch(allowed -> allowed.equals(field) || allowed.equals(name));
        } else {
            Class<?> record = (Class<?>) type;
            assertThat(record).as(name).isNotEqualTo(Confidential.class);
            parts.forEach(part -> plain(Documents.component(record, part).getGenericType(), List.of(), part,
                    name + "." + part));
        }
    }

    @Test
    void theDocumentsSayWhatIsToldAndBreakNoConsumer() throws IOException {
        SortedMap<String, String> now = Documents.all();
        for (Path published : published()) {
            String name = DOCUMENTS.relativize(published).toString();
            assertThat(now).as("a published schema stays").containsKey(name);
            if (name.startsWith("schemas/")) {
                compatible(name, Documents.JSON.readTree(Files.readString(published)),
                        Documents.JSON.readTree(now.get(name)));
            }
        }
        if ("write".equals(System.getProperty("foi.contract"))) {
            for (Map.Entry<String, String> document : now.entrySet()) {
                Path file = DOCUMENTS.resolve(document.getKey());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, document.getValue());
            }
        }
        for (Map.Entry<String, String> document : now.entrySet()) {
            assertThat(DOCUMENTS.resolve(document.getKey())).hasContent(document.getValue());
        }
    }

    @Test
    void aChangeThatBreaksAConsumerIsFoundOut() {
        JsonNode published = Documents.JSON.readTree(Documents.all().get("schemas/RequestReceived.v1.json"));
        String text = published.toString();
        for (String broken : List.of(text.replace("\"jurisdiction\":", "\"country\":"),
                text.replace("\"format\":\"date\"", "\"format\":\"date-time\""),
                text.replace("{\"type\":\"integer\"}", "{\"type\":\"string\"}"),
                text.replace("\"required\":[\"asked\",", "\"required\":["))) {
            assertThat(broken).isNotEqualTo(text);
            JsonNode now = Documents.JSON.readTree(broken);
            assertThatThrownBy(() -> compatible("it", published, now)).as(broken).isInstanceOf(AssertionError.class);
        }
        compatible("more is told", published,
                Documents.JSON
                        .readTree(text.replace("\"properties\":{", "\"properties\":{\"new\":{\"type\":\"string\"},")));
    }

    /** What was published keeps its type, and what was always there is always there. */
    private static void compatible(String where, JsonNode published, JsonNode now) {
        for (String word : List.of("type", "format", "$id")) {
            assertThat(now.get(word)).as("%s: %s", where, word).isEqualTo(published.get(word));
        }
        JsonNode properties = published.get("properties");
        if (properties != null) {
            for (String name : properties.propertyNames()) {
                JsonNode after = now.get("properties").get(name);
                assertThat(after).as("%s: field %s", where, name).isNotNull();
                compatible(where + "." + name, properties.get(name), after);
            }
            assertThat(now.get("required").valueStream().toList()).as("%s: what is always there", where)
                    .containsAll(published.get("required").valueStream().toList());
        }
        if (published.has("items")) {
            compatible(where + "[]", published.get("items"), now.get("items"));
        }
    }

    private static List<Path> published() throws IOException {
        if (!Files.exists(DOCUMENTS.resolve("schemas"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(DOCUMENTS.resolve("schemas"))) {
            return files.sorted().toList();
        }
    }
}
