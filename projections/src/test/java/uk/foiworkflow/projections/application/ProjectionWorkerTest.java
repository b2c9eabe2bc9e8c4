package uk.foiworkflow.projections.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.words;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.projections.Standalone;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.follow.Purpose;
import uk.foiworkflow.projections.topic.Broker;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.Publisher;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;

/** Workers as they are started: one in this process, and one in its own that is killed. */
class ProjectionWorkerTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final byte[] KEY = new byte[32];

    private final Kafka kafka = Broker.kafka();
    private final ViewsDatabase database = new ViewsDatabase();
    private final PostgresEventStore store = new PostgresEventStore(database.store().writer(),
            MasterKeys.of(new AesMasterKey("1", KEY)));
    private final List<Process> children = new ArrayList<>();

    @AfterEach
    void close() {
        children.forEach(Process::destroyForcibly);
        database.close();
    }

    @Test
    void eachEventCountsOnceWhenOneOfTwoWorkersIsKilled() throws IOException, InterruptedException {
        notes(0);
        try (Publisher publisher = new Publisher(kafka, store)) {
            publisher.all(20);
            Process killed = child();
            Awaitility.await().atMost(LONG).until(() -> reached() > 0);
            try (ConfigurableApplicationContext worker = ProjectionWorker.application().run(arguments())) {
                Standalone standalone = worker.getBean(Standalone.class);
                Awaitility.await().atMost(LONG).until(() -> standalone.partitions().size() == 1
                        || standalone.partitions().size() == 2);
                notes(1);
                publisher.all(10);
                killed.destroyForcibly();
                notes(2);
                publisher.all(10);
                Awaitility.await().atMost(LONG).until(() -> reached() == store.head().position());

                standalone.following().build(Purpose.COMPARE);
                assertThat(standalone.following().awaitBuilt(LONG)).isTrue();
                assertThat(standalone.following().builders()).allSatisfy(builder -> assertThat(
                        builder.comparison().orElseThrow().differences()).as(builder.projection()).isEmpty());
                assertThat(standalone.partitions()).hasSize(3);
                theOperatorSeesIt(worker);
            }
        }
    }

    @Test
    void withoutABrokerOrAKeyItSaysWhatIsWanted() {
        assertThatThrownBy(() -> ProjectionWorker.application().run(without("--foi.kafka.bootstrap-servers")))
                .rootCause().hasMessageContaining("foi.kafka.bootstrap-servers");
        assertThatThrownBy(() -> ProjectionWorker.application().run(without("--foi.master-key"))).rootCause()
                .hasMessageContaining("FOI_MASTER_KEY");
    }

    private static void theOperatorSeesIt(ConfigurableApplicationContext worker)
            throws IOException, InterruptedException {
        assertThat(get(worker, "health")).contains("\"readModels\"").contains("\"status\":\"UP\"");
        assertThat(get(worker, "health/liveness")).contains("UP");
        assertThat(get(worker, "health/readiness")).contains("UP");
        assertThat(get(worker, "projections")).contains("\"partitions\":[0,1,2]", "\"projection\":\"trail\"",
                "\"lag\":0", "\"unreadable\":0");
        assertThat(get(worker, "prometheus")).contains("foi_projections_lag{projection=\"trail\"} 0.0",
                "foi_topic_stuck{projection=\"trail\"} 0.0", "foi_topic_unreadable 0.0");
        assertThat(worker.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    private static String get(ConfigurableApplicationContext worker, String path)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                    + worker.getEnvironment().getProperty("local.server.port") + "/actuator/" + path)).build(),
                    BodyHandlers.ofString()).body();
        }
    }

    private Process child() throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ProjectionWorker.class.getName()));
        command.addAll(List.of(arguments()));
        Process child = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-worker.log").toFile()).start();
        children.add(child);
        return child;
    }

    private String[] without(String argument) {
        return List.of(arguments()).stream().filter(each -> !each.startsWith(argument + "=")).toArray(String[]::new);
    }

    private String[] arguments() {
        return new String[]{"--server.port=0", "--spring.datasource.url=" + database.store().url(),
                "--spring.datasource.username=foi_follower", "--foi.views.url=" + database.store().url(),
                "--foi.views.username=foi_projector", "--foi.views.interval=100ms",
                "--foi.master-key=" + Base64.getEncoder().encodeToString(KEY), "--foi.group=" + kafka.internalTopic(),
                "--foi.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--foi.kafka.internal-topic=" + kafka.internalTopic(),
                "--foi.kafka.public-topic=" + kafka.publicTopic(), "--foi.kafka.partitions=" + kafka.partitions()};
    }

    private long reached() {
        return JdbcClient.create(database.views()).sql("SELECT coalesce(min(position), 0) FROM views.position")
                .query(Long.class).single();
    }

    private void notes(long sequence) {
        for (int i = 0; i < 60; i++) {
            UUID call = UUID.randomUUID();
            store.append("N-" + i, sequence, List.of(new NewEvent(UUID.randomUUID(),
                    new NoteAdded(day("2021-07-12"), words("note " + sequence)),
                    new Metadata(new Actor("jo", Role.OFFICER), "AddNote", call, call, false))), null);
        }
    }
}
