package uk.foiworkflow.projections.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;

/**
 * Where Kafka is, and how it is used. What is left out has a value by which it works.
 *
 * @param bootstrapServers host and port of some brokers; blank for no Kafka at all
 * @param internalTopic on which the events go out as they are stored, for our own read models; {@code foi.events.internal}
 *            where it is left out
 * @param publicTopic on which the published events go out; {@code foi.events} where it is left out
 * @param partitions of each topic; 6 where it is left out
 * @param replication on how many brokers each partition lies; where it is left out the brokers' own default
 * @param createTopics whether topics that are not there may be created; they may where it is left out
 * @param source whose events the published ones are, a URI reference; {@code /foi-workflow} where it is left out
 * @param client settings of Kafka's own clients, as for TLS and SASL, under their names
 */
public record Kafka(String bootstrapServers, String internalTopic, String publicTopic, int partitions,
        @Nullable Short replication, Boolean createTopics, String source,
        Map<String, String> client) {

    /** Bytes: more than an event of the longest letter that is taken in, sealed. */
    static final int LARGEST_RECORD = 8 << 20;
    private static final int PARTITIONS = 6;

    // A value that is configured nowhere is bound as null.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public Kafka {
        bootstrapServers = bootstrapServers == null ? "" : bootstrapServers.strip();
        internalTopic = internalTopic == null ? "foi.events.internal" : internalTopic;
        publicTopic = publicTopic == null ? "foi.events" : publicTopic;
        partitions = partitions == 0 ? PARTITIONS : partitions;
        createTopics = createTopics == null || createTopics;
        source = source == null ? "/foi-workflow" : source;
        client = client == null ? Map.of() : Map.copyOf(client);
    }

    /** With everything else as it is where it is left out. */
    @SuppressWarnings("NullAway")
    public static Kafka at(String bootstrapServers) {
        return new Kafka(bootstrapServers, null, null, 0, null, null, null, null);
    }

    /** Whether there is one. */
    public boolean configured() {
        return !bootstrapServers.isEmpty();
    }

    /** The settings of a client that administers; the settings of {@link #client} among them. */
    public Map<String, Object> admin() {
        Map<String, Object> settings = new HashMap<>(Map.of(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000));
        settings.putAll(client);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }

    /**
     * The settings of a producer that writes each batch whole or not at all.
     *
     * @param transactionalId whoever comes later with the same one fences off the one before
     */
    public Map<String, Object> producer(String transactionalId) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                ProducerConfig.LINGER_MS_CONFIG, 2,
                ProducerConfig.BATCH_SIZE_CONFIG, 1 << 18,
                // Brokers that are away are given up soon, and looked for again.
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000));
        settings.putAll(client);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        return settings;
    }

    /** The settings of a consumer that reads what was committed and keeps its offsets itself. */
    public Map<String, Object> consumer() {
        Map<String, Object> settings = admin();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }
}
