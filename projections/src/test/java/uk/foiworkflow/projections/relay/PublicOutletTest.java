package uk.foiworkflow.projections.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.store.Recorded.DAY;
import static uk.foiworkflow.store.Recorded.event;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.projections.topic.Broker;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.Reading;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.Requester;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.SealedEvent;
import uk.foiworkflow.store.TestDatabase;

/** What other systems read is what the published documents say, and holds nothing of a person. */
class PublicOutletTest {

    private static final Path SAMPLES = Path.of("../workflow-core/src/test/resources/event-samples");
    private static final String NAME = "Philippa Quarterstaff-Osei";
    private final OutsideConsumer consumer = new OutsideConsumer();

    @Test
    void everyEventThatWasEverWrittenIsToldAsItsSchemaSays() throws IOException {
        Outlet outlet = new PublicOutlet(Kafka.at("nowhere:1"));
        List<SealedEvent> samples = samples();

        List<ProducerRecord<byte[], byte[]>> records = outlet.batch(samples, 3).records();

        TreeSet<String> types = new TreeSet<>();
        for (ProducerRecord<byte[], byte[]> record : records) {
            ConsumerRecord<byte[], byte[]> read = read(record);
            assertThat(consumer.faults(read)).isEmpty();
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).doesNotContain("sealed");
            types.add(OutsideConsumer.headers(read).required("ce_type").stringValue());
        }
        assertThat(types).containsExactlyElementsOf(consumer.types());
        assertThat(consumer.topic()).isEqualTo(outlet.topic());
    }

    @Test
    void aConsumerThatKnowsTheDocumentsAloneReadsTheTopic() {
        Kafka kafka = Broker.kafka();
        try (TestDatabase database = TestDatabase.create()) {
            PostgresEventStore store = new PostgresEventStore(database.writer(), masterKey());
            Confidential name = new Confidential(NAME);
            for (int request = 1; request <= 20; request++) {
                String reference = "P-" + request;
                store.append(reference, 0, List.of(
                        event(new RequestReceived(DAY, reference, NAME, new Authority("Barnet",
                                AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND, Regime.FOIA,
                                new Requester(name, name, name, name, name), List.of(new Question(1, name, null)),
                                List.of())),
                        note(NAME), event(new RequestAcknowledged(DAY))), null);
            }
            try (Relay relay = new Relay(new PublicOutlet(kafka), store, database.writer(), kafka, "here")) {
                relay.start();
                List<ConsumerRecord<byte[], byte[]>> records = Reading.until(kafka, kafka.publicTopic(),
                        read -> read.size() >= 40);

                assertThat(records).hasSize(40).allSatisfy(record -> {
                    assertThat(consumer.faults(record)).isEmpty();
                    assertThat(record.key()).asString()
                            .isEqualTo(OutsideConsumer.headers(record).required("ce_subject").stringValue());
                    assertThat(new String(record.value(), StandardCharsets.UTF_8) + OutsideConsumer.headers(record))
                            .doesNotContain(NAME).doesNotContain("jo\"").doesNotContain("sealed");
                });
                assertThat(
                        records.stream().map(record -> OutsideConsumer.headers(record).required("ce_id").stringValue()))
                        .doesNotHaveDuplicates().containsAll(store.readAll(0, 1).stream()
                                .map(first -> first.id().toString()).toList());
            }
            try (Tenure after = Tenure.begin(kafka, new PublicOutlet(kafka), store)) {
                assertThat(after.position()).isEqualTo(60);
            }
        }
    }

    @Test
    void theRelayWaitsBeforeAnEventOfANewerRelease() throws IOException {
        Outlet outlet = new PublicOutlet(Kafka.at("nowhere:1"));
        SealedEvent known = samples().getFirst();
        SealedEvent newer = new SealedEvent(known.position() + 1, known.stream(), 0, known.id(), known.recordedAt(),
                known.on(), known.type(), 99, known.payload(), known.metadata(), known.secret(), known.commitment());

        assertThat(outlet.batch(List.of(known, newer), 3).upTo()).isEqualTo(known.position());
        assertThatThrownBy(() -> outlet.batch(List.of(newer), 3)).isInstanceOf(NewerEvent.class)
                .hasMessageContaining("revision 99");
        assertThat(outlet.reached(Map.of(0, 7L, 1, 9L))).isEqualTo(9);
    }

    private static List<SealedEvent> samples() throws IOException {
        JsonMapper json = new JsonMapper();
        List<SealedEvent> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.sorted().toList()) {
                JsonNode row = json.readTree(Files.readString(file));
                samples.add(new SealedEvent(samples.size() + 1, "7481896", 3, UUID.randomUUID(), Instant.EPOCH, DAY,
                        row.required("type").stringValue(), row.required("revision").intValue(),
                        row.required("payload").toString(), row.required("metadata").toString(), new byte[0],
                        new byte[0]));
            }
        }
        return samples;
    }

    private static ConsumerRecord<byte[], byte[]> read(ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(record.topic(), 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, record.key(),
                record.value(), record.headers(), Optional.empty());
    }
}
