package uk.foiworkflow.api.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.projections.topic.Broker;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.Reading;

/** Nodes that are told of a Kafka put every event there, one of them at a time, and say how far it has come. */
class RelayOverHttpTest {

    private final Kafka kafka = Broker.kafka();

    @Test
    void theNodesTakeTurnsAndTheOperatorSeesHowFarTheyAre() throws IOException {
        try (Council council = new Council()) {
            council.moveTo("2026-07-01");
            ConfigurableApplicationContext first = council.node(settings(3));
            Client client = Council.client(first);
            assertThat(client.post("", "/api/chronologies", Barnet.chronology(), "Authorization",
                    Council.bearer("kim", "admin")).status()).isEqualTo(201);
            soon(() -> shown(first).valueStream().allMatch(topic -> topic.get("here").booleanValue()
                    && topic.get("lag").longValue() == 0));

            long head = shown(first).at("/0/head").longValue();
            assertThat(shown(first).valueStream().map(topic -> topic.get("topic").stringValue()))
                    .containsExactly(kafka.internalTopic(), kafka.publicTopic());
            assertThat(Reading.internal(kafka, head).stream().filter(record -> record.value() != null))
                    .hasSize((int) head);
            List<ConsumerRecord<byte[], byte[]>> told = Reading.until(kafka, kafka.publicTopic(),
                    records -> records.size() > 3);
            assertThat(told)
                    .filteredOn(record -> new String(record.key(), StandardCharsets.UTF_8).equals(Barnet.REFERENCE))
                    .hasSizeGreaterThan(3).allSatisfy(record -> assertThat(record.value()).asString()
                            .doesNotContain("sealed").doesNotContain("kim"));
            assertThat(client.get("", "/actuator/health").json().at("/components/relay/description").stringValue())
                    .isEqualTo("the events go out to Kafka");
            assertThat(client.get("", "/actuator/relay", "Authorization", Council.bearer("jo", "officer")).status())
                    .isEqualTo(403);
            assertThat(client.get("", "/actuator/prometheus", "Authorization", Council.bearer("al", "admin")).response()
                    .body()).contains("foi_relay_lag_events{topic=\"" + kafka.internalTopic() + "\"}")
                    .contains("foi_relay_lag_seconds{");

            ConfigurableApplicationContext second = council.node(settings(3));
            assertThat(shown(second).valueStream()).noneMatch(topic -> topic.get("here").booleanValue());
            first.close();
            soon(() -> shown(second).valueStream().allMatch(topic -> topic.get("here").booleanValue()));
            assertThat(shown(second).at("/0/position").longValue()).isGreaterThanOrEqualTo(head);

            assertThatThrownBy(() -> council.node(settings(4))).rootCause()
                    .hasMessageContaining("has partitions 3, where 4 is wanted");
        }
    }

    private String[] settings(int partitions) {
        return new String[]{"--foi.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--foi.kafka.internal-topic=" + kafka.internalTopic(),
                "--foi.kafka.public-topic=" + kafka.publicTopic(),
                "--foi.kafka.partitions=" + partitions};
    }

    private static JsonNode shown(ConfigurableApplicationContext node) {
        return Council.client(node).get("", "/actuator/relay", "Authorization", Council.bearer("pat", "auditor"))
                .json();
    }

    private static void soon(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100)).until(condition);
    }
}
