package uk.foiworkflow.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.words;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.Purpose;
import uk.foiworkflow.projections.follow.StoreEvents;
import uk.foiworkflow.projections.topic.Broker;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.Publisher;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.TestDatabase;

/** Read models that follow the topic, on a real broker, from a store that they may only read. */
class StandaloneTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Actor JO = new Actor("jo", Role.OFFICER);
    private static final MasterKeys MASTERS = MasterKeys.of(new AesMasterKey("test", new byte[32]));
    private static final ViewsDatabase DATABASE = new ViewsDatabase();
    private static final PostgresEventStore STORE = new PostgresEventStore(DATABASE.store().writer(), MASTERS);

    private final Kafka kafka = Broker.kafka();
    private final List<Standalone> running = new ArrayList<>();
    private final Publisher publisher = new Publisher(kafka, STORE);

    @BeforeAll
    static void record() {
        for (int life = 0; life < 8; life++) {
            List<RequestEvent> events = new AnyLife(new Random(life)).of("L-" + life, 20);
            for (int i = 0; i < events.size(); i++) {
                append("L-" + life, i, events.get(i));
            }
        }
    }

    @BeforeEach
    void empty() {
        new Tables(DATABASE.views()).empty();
        views().execute("TRUNCATE views.unreadable_record");
    }

    @AfterEach
    void stop() {
        running.forEach(Standalone::close);
        publisher.close();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void eachEventCountsOnceHoweverManyFollowAndWhoeverComesAndGoes() throws InterruptedException {
        publisher.all(60);
        Standalone one = follow();
        shared(List.of(one));
        Standalone two = follow();
        for (int i = 0; i < 60; i++) {
            append("N-" + i, 0, note("while two follow"));
        }
        publisher.all(40);
        shared(List.of(one, two));
        arrived();
        one.close();
        for (int i = 0; i < 60; i++) {
            append("N-" + i, 1, note("while one goes"));
        }
        publisher.all(40);
        arrived();
        equalsARebuild(two);
    }

    @Test
    void aNodeThatFollowsNothingSeesHowFarOthersHaveCome() throws InterruptedException {
        try (Following asking = Following.elsewhere(DATABASE.views(), new StoreEvents(STORE),
                BankHolidays.under(Overlay.SHIPPED), SHORT)) {
            asking.start();
            long head = STORE.head().position();
            assertThat(asking.await(head, SHORT)).isFalse();
            Standalone one = follow();
            publisher.all(500);
            assertThat(asking.await(head, LONG)).isTrue();
            asking.build(Purpose.COMPARE);
            assertThat(asking.awaitBuilt(LONG)).isTrue();
            assertThat(asking.builders())
                    .allSatisfy(builder -> assertThat(builder.comparison().orElseThrow().differing())
                            .as(builder.projection()).isZero());
            assertThat(one.trouble()).isNull();
        }
    }

    @Test
    void aRecordThatCannotBeReadIsParkedAndItsPartitionGoesOn() throws InterruptedException {
        publisher.put(0, null, "rubbish".getBytes(StandardCharsets.UTF_8));
        publisher.all(500);
        publisher.put(1, Long.MAX_VALUE, null);
        append("SPOILED", 0, note("of which the record is spoiled"));
        publisher.put(publisher.partition("SPOILED"), STORE.head().position(), new byte[]{1, 2, 3});
        append("SPOILED", 1, note("of which it is not"));
        publisher.all(500);
        Standalone one = follow();
        arrived();
        assertThat(views().queryForList("SELECT topic FROM views.unreadable_record", String.class)).hasSize(3)
                .containsOnly(kafka.internalTopic());
        equalsARebuild(one);
    }

    @Test
    void aDatabaseThatIsOlderThanTheOthersGoesOnFromWhereItStands() throws InterruptedException {
        publisher.all(500);
        try (ViewsDatabase elsewhere = new ViewsDatabase()) {
            start("elsewhere", elsewhere.views());
            arrived();
            running.removeLast().close();
            try (TestDatabase backup = elsewhere.store().copy()) {
                append("LATER", 0, note("after the backup"));
                publisher.all(100);
                start("elsewhere", elsewhere.views());
                arrived();
                running.removeLast().close();
                Standalone restored = start("elsewhere", backup.projector());
                arrived();
                equalsARebuild(restored);
                running.removeLast().close();
            }
        }
    }

    @Test
    void aTopicThatIsMadeAnewIsGoneOnWithWhateverItsOffsetsAre() throws Exception {
        publisher.all(500);
        Standalone one = follow();
        arrived();
        one.close();
        try (Admin admin = Admin.create(kafka.admin())) {
            admin.deleteTopics(Set.of(kafka.internalTopic())).all().get();
            Awaitility.await().atMost(LONG)
                    .until(() -> !admin.listTopics().names().get().contains(kafka.internalTopic()));
        }
        append("ANEW", 0, note("when the topic was lost"));
        try (Publisher anew = new Publisher(kafka, STORE)) {
            anew.all(30);
            Standalone next = follow();
            arrived();
            equalsARebuild(next);
        }
    }

    @Test
    void whoeverFollowedInOneProcessGoesOnFromTheTopicAndBack() throws InterruptedException {
        publisher.all(500);
        inOneProcess();
        append("MOVED", 0, note("between the two"));
        publisher.all(500);
        Standalone one = follow();
        arrived();
        one.close();
        append("MOVED", 1, note("and back"));
        inOneProcess();
        try (Following following = here()) {
            following.start();
            equalsARebuild(following);
        }
    }

    @Test
    void aTopicWithOtherPartitionsIsSaidByName() {
        Kafka other = new Kafka(kafka.bootstrapServers(), kafka.internalTopic(), kafka.publicTopic(), 5, null, true,
                kafka.source(), kafka.client());
        Standalone one = new Standalone(other, UUID.randomUUID().toString(), DATABASE.store().follower(), follower(),
                DATABASE.views(), BankHolidays.under(Overlay.SHIPPED), SHORT);
        running.add(one);
        one.start();
        Awaitility.await().atMost(LONG).until(() -> String.valueOf(one.trouble()).contains("partitions 3"));
        assertThat(one.trouble()).startsWith("Topic ").contains("where 5 is wanted");
    }

    private void inOneProcess() throws InterruptedException {
        try (Following following = here()) {
            following.start();
            assertThat(following.await(STORE.head().position(), LONG)).isTrue();
        }
    }

    private static Following here() {
        return Following.here(DATABASE.views(), new StoreEvents(STORE), BankHolidays.under(Overlay.SHIPPED), SHORT);
    }

    private Standalone follow() {
        return start("group", DATABASE.views());
    }

    private Standalone start(String group, javax.sql.DataSource views) {
        Standalone one = new Standalone(kafka, kafka.internalTopic() + group, DATABASE.store().follower(), follower(),
                views, BankHolidays.under(Overlay.SHIPPED), SHORT);
        running.add(one);
        one.start();
        return one;
    }

    private static PostgresEventStore follower() {
        return new PostgresEventStore(DATABASE.store().follower(), MASTERS);
    }

    /** All partitions are followed, each by one of them, and each has some. */
    private static void shared(List<Standalone> them) {
        Awaitility.await().atMost(LONG).until(() -> them.stream().noneMatch(one -> one.partitions().isEmpty())
                && them.stream().mapToInt(one -> one.partitions().size()).sum() == 3);
    }

    private void arrived() {
        Standalone last = running.getLast();
        Awaitility.await().atMost(LONG).until(() -> reached(last));
    }

    private static boolean reached(Standalone one) {
        return one.following().followers().stream()
                .allMatch(follower -> follower.progress().position() == STORE.head().position());
    }

    private static void equalsARebuild(Standalone one) throws InterruptedException {
        equalsARebuild(one.following());
    }

    private static void equalsARebuild(Following following) throws InterruptedException {
        following.build(Purpose.COMPARE);
        assertThat(following.awaitBuilt(LONG)).isTrue();
        assertThat(following.builders()).allSatisfy(builder -> assertThat(builder.comparison().orElseThrow())
                .as(builder.projection()).satisfies(comparison -> {
                    assertThat(comparison.differences()).isEmpty();
                    assertThat(comparison.position()).isEqualTo(STORE.head().position());
                }));
        assertThat(following.followers()).extracting(Follower::deadLetters).allMatch(List::isEmpty);
    }

    private static RequestEvent note(String text) {
        return new NoteAdded(day("2021-07-12"), words(text));
    }

    private static void append(String reference, long sequence, RequestEvent event) {
        UUID call = UUID.randomUUID();
        STORE.append(reference, sequence,
                List.of(new NewEvent(UUID.randomUUID(), event, new Metadata(JO, "SomeCommand", call, call, false))),
                null);
    }

    private static JdbcTemplate views() {
        return new JdbcTemplate(DATABASE.views());
    }
}
