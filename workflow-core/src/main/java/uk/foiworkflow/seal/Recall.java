package uk.foiworkflow.seal;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.log.Note;
import uk.foiworkflow.log.UntrustedNote;
import uk.foiworkflow.log.VerifierKey;

/**
 * Asks the witnesses what they hold before this node signs anything: a database that was set back would else sign a second
 * history without knowing of the first. One that does not answer is asked again until it does, and what it holds is compared
 * then. This node is a witness too, of what it has seen since its start.
 */
public final class Recall {

    private static final Logger LOG = LoggerFactory.getLogger(Recall.class);
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();
    private static final String THIS_NODE = "this node";

    private final TreeTables tables;
    private final Trust trust;
    private final Memories memories;
    private final List<Witness> witnesses;
    private final Map<String, Long> asked = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    private final Map<String, Doubt> doubts = new TreeMap<>();
    private @Nullable Held seen;

    /**
     * @param source of a login that may read the tree
     * @param keys those with which the log is or was signed, the newest last
     */
    public Recall(DataSource source, List<VerifierKey> keys, List<Witness> witnesses) {
        this.tables = new TreeTables(source);
        this.trust = new Trust(keys, List.of());
        this.memories = new Memories(tables, new Heads(trust));
        this.witnesses = List.copyOf(witnesses);
    }

    /** What keeps this node from signing; empty when nothing does. */
    public synchronized List<Fault> faults() {
        return doubts.values().stream().map(Doubt::fault).toList();
    }

    /**
     * What was lost, as far as witnesses and this node tell, who are all asked anew; null when they tell of nothing.
     *
     * @throws Unsealable when the events are not those under the newest head
     */
    public synchronized @Nullable Loss loss() {
        TreeHead head = tables.head();
        asked.clear();
        answered.clear();
        compare(head);
        Loss loss = null;
        for (Map.Entry<String, Doubt> each : doubts.entrySet()) {
            Loss one = memories.loss(each.getValue(), head, held(each.getKey()));
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
        if (!doubts.isEmpty()) {
            throw new Unsealable(faults().stream().map(Fault::words).collect(Collectors.joining("; ")));
        }
    }

    /** @throws Unsealable when no key of the log signed it, or signed another tree */
    void believe(TreeHead head) {
        Fault fault = new Heads(trust).fault(head, head.after());
        if (fault != null) {
            throw new Unsealable(fault.words());
        }
    }

    /** @throws Unsealable when no key of the log signed it */
    void believe(Declared declared) {
        try {
            Note note = Note.parse(declared.note());
            var unused = note.signers(trust.keys());
            if (note.text().equals(Declared.text(declared.restoration()))) {
                return;
            }
        } catch (UntrustedNote | IllegalArgumentException e) {
            LOG.debug("A restoration is not believed", e);
        }
        throw new Unsealable("That epoch " + declared.restoration().epoch()
                + " began with a restoration was declared by nobody who has a key of the log");
    }

    private void compare(@Nullable TreeHead head) {
        if (seen != null && seen.size() > (head == null ? 0 : head.size())) {
            answered.clear();
            judge(THIS_NODE, seen, head);
        } else {
            doubts.remove(THIS_NODE);
        }
        if (head != null && !doubts.containsKey(THIS_NODE)) {
            seen = Held.of(head.note());
        }
        for (Witness witness : witnesses) {
            Long before = asked.get(witness.name());
            if (!answered.contains(witness.name()) && (before == null || System.nanoTime() - before > PAUSE)) {
                asked.put(witness.name(), System.nanoTime());
                ask(witness, head);
            }
        }
    }

    private void ask(Witness witness, @Nullable TreeHead head) {
        try {
            judge(witness.name(), witness.newest(head), head);
        } catch (Contradiction e) {
            doubt(witness.name(), new Doubt(new Fault(Fault.Kind.FORKED, head == null ? 0 : head.size(),
                    "Forked: " + witness.name() + " says that " + e.getMessage()), null));
        } catch (IOException e) {
            LOG.debug("{} was asked what it holds, and did not answer", witness.name(), e);
        }
    }

    private void judge(String witness, @Nullable Held held, @Nullable TreeHead head) {
        Doubt doubt = held == null ? null : memories.doubt(witness, held, head);
        if (doubt == null) {
            answered.add(witness);
            doubts.remove(witness);
        } else {
            doubt(witness, doubt);
        }
    }

    private void doubt(String witness, Doubt doubt) {
        if (doubts.put(witness, doubt) == null) {
            LOG.error("Nothing is signed any more. {}", doubt.fault().words());
        }
    }

    private List<Witnessed> held(String name) {
        for (Witness witness : witnesses) {
            if (witness.name().equals(name)) {
                try {
                    return witness.held();
                } catch (IOException e) {
                    LOG.debug("{} was asked what it holds, and did not answer", name, e);
                }
            }
        }
        return List.of();
    }
}
