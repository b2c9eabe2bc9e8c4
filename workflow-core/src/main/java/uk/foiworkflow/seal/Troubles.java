package uk.foiworkflow.seal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The witnesses that took no head the last time, each of which the log tells of once. */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private record Trouble(String words, boolean alarm) {}

    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

    /** Why that witness took none; null when it did. */
    @Nullable
    String of(Witness witness) {
        Trouble trouble = troubles.get(witness.name());
        return trouble == null ? null : trouble.words();
    }

    void over(Witness witness) {
        if (troubles.remove(witness.name()) != null) {
            LOG.info("{} takes heads again", witness.name());
        }
    }

    /** @param e a contradiction is an alarm, everything else may pass */
    void begin(Witness witness, TreeHead head, Exception e) {
        @Nullable
        String message = e.getMessage();
        Trouble trouble = new Trouble(message == null ? e.getClass().getSimpleName() : message,
                e instanceof Contradiction);
        Trouble before = troubles.put(witness.name(), trouble);
        if (before != null && before.alarm() == trouble.alarm()) {
            return;
        }
        if (trouble.alarm()) {
            LOG.error("{} holds another history than the head of {}: {}", witness.name(), head.size(),
                    trouble.words());
        } else {
            LOG.warn("{} does not take heads, which wait and are tried again: {}", witness.name(), trouble.words());
        }
    }
}
