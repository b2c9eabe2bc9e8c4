package uk.foiworkflow.seal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who has seen the log otherwise; of each the log tells once. */
final class Doubts {

    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);

    private final Map<String, Doubt> doubts = new TreeMap<>();

    void put(String witness, Doubt doubt) {
        if (doubts.put(witness, doubt) == null) {
            LOG.error("Nothing is signed any more. {}", doubt.fault().words());
        }
    }

    void remove(String witness) {
        doubts.remove(witness);
    }

    boolean of(String witness) {
        return doubts.containsKey(witness);
    }

    Map<String, Doubt> all() {
        return Map.copyOf(doubts);
    }

    List<Fault> faults() {
        return doubts.values().stream().map(Doubt::fault).toList();
    }

    /** @throws Unsealable when there is one */
    void refuse() {
        if (!doubts.isEmpty()) {
            throw new Unsealable(faults().stream().map(Fault::words).collect(Collectors.joining("; ")));
        }
    }
}
