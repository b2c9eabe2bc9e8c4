package uk.foiworkflow.projections.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** The topics are made as they must be, and one that is not so is refused by its name. */
class TopicsTest {

    private final Kafka kafka = Broker.kafka();

    @Test
    void topicsThatAreMissingAreMadeToBeKeptForEver() throws Exception {
        new Topics(kafka).prepare();
        new Topics(kafka).prepare();

        try (Admin admin = Admin.create(kafka.admin())) {
            assertThat(Objects.requireNonNull(admin.describeTopics(Set.of(kafka.publicTopic())).allTopicNames().get()
                    .get(kafka.publicTopic())).partitions()).hasSize(3);
            ConfigResource internal = new ConfigResource(ConfigResource.Type.TOPIC, kafka.internalTopic());
            Config config = Objects.requireNonNull(admin.describeConfigs(Set.of(internal)).all().get().get(internal));
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
        }
    }

    @Test
    void topicsThatAreMissingAreAskedForWhereTheyMayNotBeMade() {
        Kafka looking = new Kafka(kafka.bootstrapServers(), kafka.internalTopic(), kafka.publicTopic(), 3, null, false,
                kafka.source(), kafka.client());

        assertThatThrownBy(() -> new Topics(looking).prepare()).isInstanceOf(TopicUnfit.class)
                .hasMessageContaining(kafka.internalTopic()).hasMessageContaining("with 3 partitions")
                .hasMessageContaining("cleanup.policy=delete");
    }

    @Test
    void aWrongNumberOfPartitionsIsRefused() throws Exception {
        create(4, Map.of("retention.ms", "-1"));

        assertThatThrownBy(() -> new Topics(kafka).prepare()).isInstanceOf(TopicUnfit.class)
                .hasMessage("Topic " + kafka.internalTopic() + " has partitions 4, where 3 is wanted.");
    }

    @Test
    void aCompactedTopicIsRefused() throws Exception {
        create(3, Map.of("retention.ms", "-1", "cleanup.policy", "compact"));

        assertThatThrownBy(() -> new Topics(kafka).prepare()).isInstanceOf(TopicUnfit.class).hasMessage(
                "Topic " + kafka.internalTopic() + " has cleanup.policy compact, where delete is wanted.");
    }

    @Test
    void aTopicThatForgetsIsRefused() throws Exception {
        create(3, Map.of("retention.ms", "604800000"));

        assertThatThrownBy(() -> new Topics(kafka).prepare()).isInstanceOf(TopicUnfit.class).hasMessage(
                "Topic " + kafka.internalTopic() + " has retention.ms 604800000, where -1 is wanted.");
    }

    @Test
    void aTopicThatDoesNotTakeALongLetterIsRefused() throws Exception {
        create(3, Map.of("retention.ms", "-1", "max.message.bytes", "1000000"));

        assertThatThrownBy(() -> new Topics(kafka).prepare()).isInstanceOf(TopicUnfit.class)
                .hasMessageContaining("max.message.bytes 1000000, where 8388608 or more is wanted");
    }

    private void create(int partitions, Map<String, String> settings) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(kafka.admin())) {
            admin.createTopics(Set.of(new NewTopic(kafka.internalTopic(), Optional.of(partitions), Optional.empty())
                    .configs(settings))).all().get();
        }
    }
}
