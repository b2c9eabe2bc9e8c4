package uk.foiworkflow.api.relay;

import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.projections.relay.Relay;
import uk.foiworkflow.projections.topic.Kafka;
import uk.foiworkflow.projections.topic.TopicUnfit;
import uk.foiworkflow.projections.topic.Topics;

/** The relays of this node, one a topic; none where no Kafka is configured. */
public final class Relays implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relays.class);

    private final Kafka kafka;
    private final List<Relay> relays;

    Relays(Kafka kafka, List<Relay> relays) {
        this.kafka = kafka;
        this.relays = List.copyOf(relays);
    }

    List<Relay> all() {
        return relays;
    }

    /** Brokers that are away keep nobody from starting; a topic that cannot be used does, for it never mends itself. */
    void start() {
        if (relays.isEmpty()) {
            return;
        }
        try {
            new Topics(kafka).prepare();
        } catch (TopicUnfit e) {
            throw new StartRefused(String.valueOf(e.getMessage()),
                    "Make the topic so, or name another with foi.kafka.internal-topic or foi.kafka.public-topic; both"
                            + " are filled from the first event on.",
                    e);
        } catch (KafkaException e) {
            LOG.warn("Kafka cannot be reached, and is tried again as long as this node runs: {}", e.getMessage());
        }
        relays.forEach(Relay::start);
    }

    /** Says that there are new events. */
    public void wake() {
        relays.forEach(Relay::wake);
    }

    @Override
    public void close() {
        relays.forEach(Relay::close);
    }
}
