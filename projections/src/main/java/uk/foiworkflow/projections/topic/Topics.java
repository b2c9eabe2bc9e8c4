package uk.foiworkflow.projections.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The two topics as they must be: made where they are missing and may be made, looked at where they are there. */
public final class Topics {

    private static final int SECONDS = 10;
    private static final String FOR_EVER = "-1";

    private final Kafka kafka;

    public Topics(Kafka kafka) {
        this.kafka = kafka;
    }

    /**
     * Makes the topics that are missing, and looks at both.
     *
     * @throws TopicUnfit when one cannot be used as it is
     * @throws KafkaException when the brokers do not answer in ten seconds, or refuse
     */
    public void prepare() {
        try (Admin admin = Admin.create(kafka.admin())) {
            Set<String> missing = missing(admin);
            if (!missing.isEmpty()) {
                create(admin, missing);
            }
            look(admin);
        }
    }

    private Set<String> missing(Admin admin) {
        Set<String> there = done(admin.listTopics().names());
        return Stream.of(kafka.internalTopic(), kafka.publicTopic()).filter(topic -> !there.contains(topic))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void create(Admin admin, Set<String> missing) {
        if (!kafka.createTopics()) {
            throw new TopicUnfit(
                    "There is no topic %s, and foi.kafka.create-topics is off. Create it with %d partitions, %s."
                            .formatted(String.join(" and no topic ", missing), kafka.partitions(), settings()));
        }
        try {
            done(admin.createTopics(missing.stream().map(this::topic).toList()).all());
        } catch (TopicExistsException another) {
            // Another node was first; what it made is looked at like any other.
        } catch (AuthorizationException e) {
            throw new TopicUnfit(
                    "There is no topic %s, and this login may not create it. Create it with %d partitions, %s."
                            .formatted(String.join(" and no topic ", missing), kafka.partitions(), settings()));
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(kafka.partitions()), Optional.ofNullable(kafka.replication()))
                .configs(settings());
    }

    /** Both are kept for ever where they are made here: a consumer that comes in a year reads from the first event. */
    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, FOR_EVER,
                TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER,
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Kafka.LARGEST_RECORD)));
        Short replication = kafka.replication();
        if (replication != null) {
            settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(inSync(replication)));
        }
        return settings;
    }

    /** On how many brokers a record must lie before it counts: one may always be away, and one alone is never enough. */
    private static int inSync(int replicas) {
        return Math.max(1, Math.min(2, replicas - 1));
    }

    private void look(Admin admin) {
        Map<String, TopicDescription> topics = described(admin);
        Map<ConfigResource, Config> configs = done(admin.describeConfigs(topics.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList()).all());
        for (String name : List.of(kafka.internalTopic(), kafka.publicTopic())) {
            look(name, Objects.requireNonNull(topics.get(name)),
                    Objects.requireNonNull(configs.get(new ConfigResource(ConfigResource.Type.TOPIC, name))));
        }
    }

    private void look(String name, TopicDescription topic, Config config) {
        want(name, "partitions", kafka.partitions(), topic.partitions().size());
        want(name, TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                value(config, TopicConfig.CLEANUP_POLICY_CONFIG));
        if (name.equals(kafka.internalTopic())) {
            want(name, TopicConfig.RETENTION_MS_CONFIG, FOR_EVER, value(config, TopicConfig.RETENTION_MS_CONFIG));
            want(name, TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER,
                    value(config, TopicConfig.RETENTION_BYTES_CONFIG));
        }
        int replicas = topic.partitions().getFirst().replicas().size();
        atLeast(name, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, inSync(replicas), config);
        atLeast(name, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Kafka.LARGEST_RECORD, config);
    }

    /** What was just made is not known everywhere at once. */
    private Map<String, TopicDescription> described(Admin admin) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try {
                return done(admin.describeTopics(List.of(kafka.internalTopic(), kafka.publicTopic())).allTopicNames());
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() - until > 0) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private static void want(String topic, String what, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            throw new TopicUnfit("Topic %s has %s %s, where %s is wanted.".formatted(topic, what, found, wanted));
        }
    }

    private static void atLeast(String topic, String what, int wanted, Config config) {
        if (Integer.parseInt(value(config, what)) < wanted) {
            throw new TopicUnfit("Topic %s has %s %s, where %d or more is wanted.".formatted(topic, what,
                    value(config, what), wanted));
        }
    }

    private static String value(Config config, String name) {
        return Objects.requireNonNull(config.get(name)).value();
    }

    private static <T> T done(KafkaFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refused ? refused : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("the brokers did not answer in " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
