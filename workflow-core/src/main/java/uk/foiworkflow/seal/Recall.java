package uk.foiworkflow.seal;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.log.VerifierKey;

/**
 * Asks the witnesses what they hold before this node signs anything: a database that was set back would else sign a second
 * history without knowing of the first. One that does not answer is asked again until it does, which nothing waits for, and
 * what it holds is compared then. This node is a witness too, of what it has seen since its start.
 */
public final class Recall {

    private static final Logger LOG = LoggerFactory.getLogger(Recall.class);
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();
    private static final String THIS_NODE = "this node";

    private final TreeTables tables;
    private final Belief belief;
    private final Memories memories;
    private final Witnesses witnesses;
    private final Map<String, Long> asked = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    private final Doubts doubts = new Doubts();
    private @Nullable Held seen;

    /**
     * @param source of a login that may read the tree
     * @param keys those with which the log is or was signed, the newest last
     */
    public Recall(DataSource source, List<VerifierKey> keys, Witnesses witnesses) {
        this.tables = new TreeTables(source);
        Trust trust = new Trust(keys, List.of());
        this.belief = new Belief(trust);
        this.memories = new Memories(tables, new Heads(trust));
        this.witnesses = witnesses;
    }

    /** What keeps this node from signing; empty when nothing does. */
    public synchronized List<Fault> faults() {
        return doubts.faults();
    }

    /**
     * What was lost, as far as witnesses and this node tell, who are all asked anew; null when they tell of nothing.
     *
     * @throws Unsealable when the events are not those under the newest head
     */
    public synchronized @Nullable Loss loss() {
        asked.clear();
        answered.clear();
        compare(tables.head());
        TreeHead head = tables.head();
        Loss loss = null;
        for (Map.Entry<String, Doubt> each : doubts.all().entrySet()) {
            Loss one = memories.loss(each.getValue(), head, witnesses.heldBy(each.getKey()));
            if (one != null) {
                loss = loss == null ? one : loss.and(one);
            }
        }
        return loss;
    }

    /**
     * Asks whoever has not answered yet.
     *
     * @param head the newest in the database; null when there is none
     * @throws Unsealable when it is not what somebody has seen before, and nobody declared why
     */
    synchronized void check(@Nullable TreeHead head) {
        compare(head);
        doubts.refuse();
    }

    /** Of what the same keys signed. */
    Belief belief() {
        return belief;
    }

    private void compare(@Nullable TreeHead head) {
        if (seen != null && seen.size() > (head == null ? 0 : head.size())) {
            answered.clear();
            judge(THIS_NODE, seen);
        } else {
            doubts.remove(THIS_NODE);
        }
        if (head != null && !doubts.of(THIS_NODE)) {
            seen = Held.of(head.note());
        }
        for (Witness witness : witnesses.all()) {
            Long before = asked.get(witness.name());
            if (!answered.contains(witness.name()) && (before == null || System.nanoTime() - before > PAUSE)) {
                asked.put(witness.name(), System.nanoTime());
                if (before == null) {
                    ask(witness, head);
                } else {
                    Thread.startVirtualThread(() -> ask(witness, head));
                }
            }
        }
    }

    private void ask(Witness witness, @Nullable TreeHead head) {
        try {
            judge(witness.name(), witness.newest(head));
        } catch (Contradiction e) {
            doubt(witness.name(), new Doubt(new Fault(Fault.Kind.FORKED, head == null ? 0 : head.size(),
                    "Forked: " + witness.name() + " says that " + e.getMessage()), null));
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} was asked what it holds, and did not answer", witness.name(), e);
        }
    }

    /** By the newest head there is now: what was signed and lodged while somebody was asked is no rollback. */
    private synchronized void judge(String witness, @Nullable Held held) {
        Doubt doubt = held == null ? null : memories.doubt(witness, held, tables.head());
        if (doubt == null) {
            answered.add(witness);
            doubts.remove(witness);
        } else {
            doubt(witness, doubt);
        }
    }

    private synchronized void doubt(String witness, Doubt doubt) {
        doubts.put(witness, doubt);
    }
}
