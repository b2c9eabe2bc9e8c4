package uk.foiworkflow.projections.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

/** Where Kafka is and how it is reached is configuration. */
class KafkaTest {

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"foi\" password=\"%s\";";

    @Test
    void settingsOfTheClientReachEveryClientAndGuaranteesStay() {
        Kafka kafka = at("broker:9093", Map.of("security.protocol", "SASL_SSL", "ssl.truststore.location", "trust.p12",
                "acks", "0", "enable.idempotence", "false", "isolation.level", "read_uncommitted"));

        for (Map<String, Object> settings : List.of(kafka.admin(), kafka.consumer(), kafka.producer("relay"))) {
            assertThat(settings).containsEntry("security.protocol", "SASL_SSL")
                    .containsEntry("ssl.truststore.location", "trust.p12")
                    .containsEntry("bootstrap.servers", "broker:9093");
        }
        assertThat(kafka.producer("relay")).containsEntry("acks", "all").containsEntry("enable.idempotence", true)
                .containsEntry("transactional.id", "relay");
        assertThat(kafka.consumer()).containsEntry("isolation.level", "read_committed");
    }

    @Test
    void withoutBootstrapServersThereIsNoKafka() {
        assertThat(Kafka.at(" ").configured()).isFalse();
        assertThat(Kafka.at("broker:9092").configured()).isTrue();
    }

    @Test
    void aBrokerThatDemandsSaslIsReachedWithALogin() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Map.of(
                "listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms", "PLAIN", "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "listener.name.plaintext.plain.sasl.jaas.config",
                LOGIN.formatted("right").replace(";", " user_foi=\"right\";")))) {
            Map<String, String> plain = Map.of("default.api.timeout.ms", "2000", "request.timeout.ms", "1000");

            new Topics(at(broker.bootstrapServers(), login("right"))).prepare();

            assertThatThrownBy(() -> new Topics(at(broker.bootstrapServers(), login("wrong"))).prepare())
                    .isInstanceOf(KafkaException.class).hasMessageContaining("Authentication failed");
            assertThatThrownBy(() -> new Topics(at(broker.bootstrapServers(), plain)).prepare())
                    .isInstanceOf(KafkaException.class);
        }
    }

    private static Map<String, String> login(String password) {
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN", "sasl.jaas.config",
                LOGIN.formatted(password));
    }

    private static Kafka at(String bootstrapServers, Map<String, String> client) {
        return new Kafka(bootstrapServers, "internal", "public", 3, null, true, "/test", client);
    }
}
