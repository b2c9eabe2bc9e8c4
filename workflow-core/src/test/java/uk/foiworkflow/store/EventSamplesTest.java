package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Named;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.request.event.StoredForm;

/**
 * One stored sample of each type and revision that was ever written, read back in each build. A sample is never changed
 * or removed; the first build with a new event or revision, run with {@code -Dfoi.samples=add}, adds its sample.
 */
class EventSamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/event-samples");
    private static final Sealing PLACE = new Sealing("7481896", 3);
    private static final RequestKey KEY = new RequestKey(new byte[32]);

    @Test
    void everyEventThatIsWrittenHasASample() throws IOException {
        if ("add".equals(System.getProperty("foi.samples"))) {
            for (Class<? extends Event> type : EventTypes.all()) {
                add(type);
            }
        }
        List<String> names = EventTypes.all().stream()
                .map(type -> file(EventTypes.named(type)).getFileName().toString())
                .toList();

        assertThat(samples().map(path -> path.getFileName().toString())).containsAll(names);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsStillRead(Path sample) throws IOException {
        ObjectNode row = EventJson.parse(Files.readString(sample));
        String type = row.required("type").stringValue();
        int revision = row.required("revision").intValue();
        assertThat(sample).hasFileName(type + "." + revision + ".json");
        ObjectNode clear = PLACE.open((ObjectNode) row.required("payload"), KEY);

        Class<?> known = EventTypes.readable(type, revision);

        assertThat(known).as("the event that reads %s revision %d", type, revision).isNotNull();
        if (known != null) {
            Object stored = EventJson.stored(known, row.required("payload").toString(),
                    sealed -> PLACE.words(sealed, KEY));
            ObjectNode again = stored instanceof StoredForm form
                    ? EventJson.tree(form)
                    : EventJson.tree((Event) stored);
            assertThat(CanonicalJson.text(again, Sealing::clear)).isEqualTo(CanonicalJson.text(clear));
        }
        byte[] secret = PLACE.openSecret(hex(row, "secret"), KEY);
        assertThat(new Commitment(PLACE, type, revision, clear, (ObjectNode) row.required("metadata"), secret).root())
                .isEqualTo(hex(row, "commitment"));
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    private static void add(Class<? extends Event> type) throws IOException {
        Path file = file(EventTypes.named(type));
        if (Files.notExists(file)) {
            EventRow row = EventRow.of(new NewEvent(new UUID(0, 1), AnyEvent.filled(type),
                    new Metadata(new Actor("jo", Role.OFFICER), "Sample", new UUID(0, 2), new UUID(0, 3), false)),
                    PLACE,
                    KEY);
            ObjectNode sample = EventJson.object().put("type", row.type()).put("revision", row.revision())
                    .set("payload", EventJson.parse(row.payload())).set("metadata", EventJson.parse(row.metadata()))
                    .put("secret", HexFormat.of().formatHex(row.secret()))
                    .put("commitment", HexFormat.of().formatHex(row.commitment()));
            Files.writeString(file,
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n");
        }
    }

    private static Path file(Named named) {
        return SAMPLES.resolve(named.value() + "." + named.revision() + ".json");
    }

    private static byte[] hex(ObjectNode row, String field) {
        return HexFormat.of().parseHex(row.required(field).stringValue());
    }
}
