package uk.foiworkflow.projections.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.topic.Broker;
import uk.foiworkflow.projections.topic.EmbeddedBroker;
import uk.foiworkflow.projections.topic.InternalRecord;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.Reading;
import uk.foiworkflow.projections.topic.Topics;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.SealedEvent;
import uk.foiworkflow.store.TestDatabase;

/** Every event comes onto the topic, in order, whatever happens to the node that puts it there. */
class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventStore store = new PostgresEventStore(database.writer(), masterKey());
    private final Kafka kafka = Broker.kafka();
    private final List<Relay> relays = new ArrayList<>();

    @AfterEach
    void close() {
        relays.forEach(Relay::close);
        database.close();
    }

    @Test
    void everyEventIsThereOnceInTheOrderOfItsRequest() {
        record(300);
        Relay relay = relay(kafka);
        record(50);
        relay.wake();

        List<ConsumerRecord<byte[], byte[]>> records = Reading.internal(kafka, store.head().position());

        assertThatAllIsThereOnce(records);
        assertThat(records.stream().map(ConsumerRecord::partition).distinct()).hasSize(3);
        Relayed relayed = relay.progress();
        assertThat(relayed.here()).isTrue();
        assertThat(relayed.node()).startsWith("here/");
        assertThat(relayed.progress().lag()).isZero();
        assertThat(relay.trouble()).isNull();
    }

    @Test
    void whoTakesOverGoesOnWhereTheOneBeforeBrokeOff() {
        record(40);
        Outlet outlet = new InternalOutlet(kafka);
        try (Tenure killed = Tenure.begin(kafka, new BreaksOff(outlet, (events, whole) -> whole.upTo() >= 30), store)) {
            killed.publish(store.readSealed(0, 20));
            List<SealedEvent> next = store.readSealed(20, 20);
            assertThatThrownBy(() -> killed.publish(next)).isInstanceOf(RuntimeException.class);

            try (Tenure after = Tenure.begin(kafka, outlet, store)) {
                assertThat(after.position()).isEqualTo(20);
                after.publish(next);
                assertThatThrownBy(() -> killed.publish(next)).isInstanceOf(KafkaException.class);
            }
        }

        assertThatAllIsThereOnce(Reading.internal(kafka, 40));
    }

    @Test
    void oneThatWasPausedAndWakesIsFencedOff() {
        record(30);
        Outlet outlet = new InternalOutlet(kafka);
        try (Tenure paused = Tenure.begin(kafka, outlet, store); Tenure after = Tenure.begin(kafka, outlet, store)) {
            after.publish(store.readSealed(0, 20));

            assertThatThrownBy(() -> paused.publish(store.readSealed(0, 30))).isInstanceOf(KafkaException.class);

            after.publish(store.readSealed(20, 10));
        }
        assertThatAllIsThereOnce(Reading.internal(kafka, 30));
    }

    @Test
    void anotherNodeHasTheTurnWhenOneIsSilentAndAtOnceWhenOneLeaves() {
        record(5);
        JdbcClient events = JdbcClient.create(database.writer());
        events.sql("INSERT INTO work.relay VALUES (?, 'dead', clock_timestamp() + interval '1 second', 3, 0)")
                .param(kafka.internalTopic()).update();
        Relay first = relay(kafka);
        assertThat(first.progress().node()).isEqualTo("dead");
        assertThat(first.progress().progress().position()).isEqualTo(3);
        soon(() -> first.progress().here());

        Relay second = relay(kafka);
        first.close();
        soon(() -> second.progress().here());
        record(5);
        second.wake();

        assertThatAllIsThereOnce(Reading.internal(kafka, 10));
    }

    @Test
    void whileTheBrokerIsAwayEventsAreRecordedAndCaughtUpWithAfterwards() {
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            Kafka away = at(broker.bootstrapServers());
            Relay relay = relay(away);
            record(10);
            Reading.internal(away, 10);
            broker.down();
            record(100);
            relay.wake();
            soon(() -> relay.trouble() != null);
            assertThat(relay.progress().progress().lag()).isPositive();

            broker.up();

            assertThatAllIsThereOnce(Reading.internal(away, 110));
            soon(() -> relay.trouble() == null);
            relay.close();
        }
    }

    @Test
    void brokersThatAreTooSlowForAllAtOnceAreHandedLessAtATime() {
        record(300);
        Kafka impatient = new Kafka(kafka.bootstrapServers(), kafka.internalTopic(), kafka.publicTopic(), 3, null, true,
                "/test", Map.of("max.block.ms", "200"));
        Relay relay = new Relay(new BreaksOff(new InternalOutlet(impatient), (events, whole) -> events.size() > 100),
                store, database.writer(), impatient,
                "here");
        relays.add(relay);
        relay.start();

        soon(() -> relay.progress().here() && relay.progress().progress().lag() == 0);

        assertThatAllIsThereOnce(Reading.internal(kafka, 300));
    }

    @Test
    void aTopicThatWasLostIsMadeAnewFromTheStore() throws Exception {
        record(20);
        Relay relay = relay(kafka);
        Reading.internal(kafka, 20);
        relay.close();
        try (Admin admin = Admin.create(kafka.admin())) {
            admin.deleteTopics(Set.of(kafka.internalTopic())).all().get();
        }

        Relay after = relay(kafka);
        soon(() -> after.progress().here() && after.progress().progress().lag() == 0);

        assertThatAllIsThereOnce(Reading.internal(kafka, 20));
    }

    @Test
    void aTopicOfALaterStateThanARestoredStoreIsNotGoneOnWith() {
        record(20);
        Relay relay = relay(kafka);
        Reading.internal(kafka, 20);
        relay.close();
        try (TestDatabase restored = TestDatabase.create()) {
            PostgresEventStore earlier = new PostgresEventStore(restored.writer(), masterKey());
            for (int i = 0; i < 10; i++) {
                earlier.append("E-" + i, 0, List.of(note("kept")), null);
            }
            try (Relay after = new Relay(new InternalOutlet(kafka), earlier, restored.writer(), kafka, "here")) {
                after.start();
                soon(() -> Objects.requireNonNullElse(after.trouble(), "").contains("holds an event at 20"));
                for (int i = 10; i < 30; i++) {
                    earlier.append("E-" + i, 0, List.of(note("recorded since")), null);
                }
                after.wake();
                soon(() -> Objects.requireNonNullElse(after.trouble(), "").contains("delete the topic"));
                assertThat(after.progress().here()).isFalse();
            }
        }
        assertThat(Reading.internal(kafka, 20)).as("nothing of the other history is put there").hasSizeGreaterThan(0)
                .allSatisfy(record -> assertThat(InternalRecord.position(record.headers())).isLessThanOrEqualTo(20));
    }

    @Test
    void aTopicThatCannotBeUsedIsNamed() {
        new Topics(kafka).prepare();
        Relay relay = relay(new Kafka(kafka.bootstrapServers(), kafka.internalTopic(), kafka.publicTopic(), 5, null,
                true, "/test", Map.of()));

        soon(() -> Objects.requireNonNullElse(relay.trouble(), "").startsWith("Topic " + kafka.internalTopic()));
    }

    private Relay relay(Kafka to) {
        Relay relay = new Relay(new InternalOutlet(to), store, database.writer(), to, "here");
        relays.add(relay);
        relay.start();
        return relay;
    }

    private static Kafka at(String bootstrapServers) {
        return new Kafka(bootstrapServers, "internal", "public", 3, null, true, "/test", Map.of("max.block.ms", "2000",
                "request.timeout.ms", "1000", "delivery.timeout.ms", "2000", "default.api.timeout.ms", "2000"));
    }

    private void record(int events) {
        long from = store.head().position();
        IntStream.range(0, events).forEach(i -> {
            String stream = "R-" + (from + i) / 5;
            store.append(stream, (from + i) % 5, List.of(note("event " + i)), null);
        });
    }

    private void assertThatAllIsThereOnce(List<ConsumerRecord<byte[], byte[]>> records) {
        List<SealedEvent> there = new ArrayList<>();
        Map<Integer, Long> upTo = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            InternalRecord record = InternalRecord.of(each.headers(), each.value());
            assertThat(upTo.getOrDefault(each.partition(), 0L)).isLessThan(record.position());
            upTo.put(each.partition(), record.position());
            SealedEvent event = record.event();
            if (event != null) {
                there.add(event);
                assertThat(each.key()).asString().isEqualTo(event.stream());
            }
        }
        there.sort(Comparator.comparingLong(SealedEvent::position));
        assertThat(there).usingRecursiveComparison().isEqualTo(store.readSealed(0, 10_000));
    }

    private static void soon(Callable<Boolean> condition) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(condition);
    }

    /** Does not come to the end of some batches. */
    private record BreaksOff(Outlet outlet, BiPredicate<List<SealedEvent>, Batch> in) implements Outlet {

        @Override
        public String topic() {
            return outlet.topic();
        }

        @Override
        public Batch batch(List<SealedEvent> events, int partitions) {
            Batch whole = outlet.batch(events, partitions);
            if (!in.test(events, whole)) {
                return whole;
            }
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(whole.records().subList(0, 5));
            records.add(new ProducerRecord<>(topic() + "-none", 0, new byte[0], new byte[0]));
            return new Batch(records, whole.upTo());
        }

        @Override
        public long position(Headers headers) {
            return outlet.position(headers);
        }

        @Override
        public @Nullable UUID event(ConsumerRecord<byte[], byte[]> record) {
            return outlet.event(record);
        }

        @Override
        public long reached(Map<Integer, Long> last) {
            return outlet.reached(last);
        }
    }
}
