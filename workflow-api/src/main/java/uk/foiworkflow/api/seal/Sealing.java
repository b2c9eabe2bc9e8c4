package uk.foiworkflow.api.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.log.Checkpoint;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.log.UntrustedNote;
import uk.foiworkflow.seal.Loss;
import uk.foiworkflow.seal.Recall;
import uk.foiworkflow.seal.Restoration;
import uk.foiworkflow.seal.SealedLog;
import uk.foiworkflow.seal.Sealer;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Witnesses;

/** Seals what was recorded, within a second, for as long as the application runs; a node without a key does not. */
final class Sealing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final LogKeys keys;
    private final SealedLog log;
    private final Duration interval;
    private final @Nullable Recall recall;
    private final @Nullable Sealer sealer;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("seal").factory());
    private volatile @Nullable String trouble;

    Sealing(DataSource writer, LogKeys keys, SealedLog log, Witnesses witnesses, Duration interval) {
        this.keys = keys;
        this.log = log;
        this.interval = interval;
        SigningKey key = keys.signing();
        this.recall = key == null ? null : new Recall(writer, keys.known(), witnesses);
        this.sealer = key == null || recall == null ? null : new Sealer(writer, key, recall);
    }

    /** @throws StartRefused when another key than those that are configured has signed the log */
    void start() {
        if (sealer == null) {
            return;
        }
        TreeHead head = log.head();
        if (head != null) {
            believe(head);
        }
        var unused = thread.scheduleWithFixedDelay(this::quietly, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void believe(TreeHead head) {
        try {
            var unused = Checkpoint.open(head.note(), keys.known());
        } catch (UntrustedNote e) {
            throw new StartRefused("The log was signed with another key: " + e.getMessage() + ".",
                    "Give the key that belongs to this database, or name the verifier key of the former one in"
                            + " FOI_LOG_FORMER_KEYS.",
                    e);
        }
    }

    /** Seals what was recorded before the call; null when nothing was, or this node has no key. */
    @Nullable
    TreeHead now() {
        return sealer == null ? log.head() : sealer.seal();
    }

    /**
     * What was lost with an older state of the database, as far as witnesses tell; null when they tell of nothing.
     *
     * @throws uk.foiworkflow.seal.Unsealable when the events are not those under the newest head
     */
    @Nullable
    Loss loss() {
        return Objects.requireNonNull(recall).loss();
    }

    /** Declares that an older state was brought back; who holds what was lost is then asked again, and it is sealed on. */
    Restoration declare(Loss loss, Instant at, String by, String reason) {
        Restoration declared = Objects.requireNonNull(sealer).declare(loss, at, by, reason);
        var unused = loss();
        return declared;
    }

    /** Whether this node seals. */
    boolean on() {
        return sealer != null;
    }

    /** Why nothing could be sealed the last time; null when it could. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Waits for what is under way; the rest is sealed by another node, or after the next start. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }

    private void quietly() {
        try {
            now();
            trouble = null;
        } catch (RuntimeException e) {
            String words = String.valueOf(e.getMessage());
            if (!words.equals(trouble)) {
                LOG.error("Nothing is sealed: {}", words);
            }
            trouble = words;
        }
    }
}
