package uk.foiworkflow.seal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.foiworkflow.log.Checkpoint;
import uk.foiworkflow.log.Edge;
import uk.foiworkflow.log.Growth;
import uk.foiworkflow.log.SigningKey;

/**
 * Puts what was recorded into the tree and signs its head. Tiles and head are one transaction, of which there is one at a time
 * over all nodes, and a head can follow the last one only once: whoever is killed leaves neither a gap nor a fork.
 */
public final class Sealer {

    /** So many events at most are put under one head: with a long past to be sealed, progress is kept. */
    private static final int MOST = 50_000;

    private final TreeTables tables;
    private final TransactionTemplate transaction;
    private final SigningKey key;
    private final Recall recall;
    /** The edge under the last head that this node signed or read. */
    private Edge edge = Edge.EMPTY;

    /**
     * @param writer adds to the tables of the tree
     * @param key its name is the origin of the log
     */
    public Sealer(DataSource writer, SigningKey key) {
        this(writer, key, new Recall(writer, List.of(key.verifier()), new Witnesses(List.of())));
    }

    /**
     * A sealer that signs nothing as long as somebody has seen the log otherwise.
     *
     * @param writer adds to the tables of the tree
     * @param key its name is the origin of the log
     */
    public Sealer(DataSource writer, SigningKey key, Recall recall) {
        this.tables = new TreeTables(writer);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(writer));
        this.key = key;
        this.recall = recall;
    }

    /**
     * Seals all that was recorded before the call; interrupted, it stops behind one of the heads on the way.
     *
     * @return the newest head; null when there is no event
     * @throws Unsealable when the database does not agree with its last head, or with what a witness holds: nothing is
     *         signed then
     */
    public @Nullable TreeHead seal() {
        long recorded = tables.recorded();
        TreeHead head = tables.head();
        recall.check(head);
        while ((head == null ? 0 : head.size()) < recorded && !Thread.currentThread().isInterrupted()) {
            head = Objects.requireNonNull(transaction.execute(status -> next()));
        }
        return head;
    }

    /**
     * Declares that an older state of the database was brought back: the log goes on from its newest head in a new epoch,
     * whose heads all say so.
     *
     * @param loss as those tell who hold a head; not more is kept than the database has under its newest head
     * @param at when it is declared
     * @param by the user who declares it
     * @param reason in that user's words
     * @throws IllegalArgumentException when nothing is lost, or there is no reason
     */
    public Restoration declare(Loss loss, Instant at, String by, String reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            tables.lock();
            TreeHead last = tables.head();
            int epoch = 1 + Math.max(loss.epoch(), Epochs.epoch(tables.restorations()));
            long kept = Math.min(loss.kept(), last == null ? 0 : last.size());
            Restoration restoration = new Restoration(epoch, kept, loss.lost(), at, by, reason);
            tables.add(Declared.by(key, restoration));
            return restoration;
        }));
    }

    private synchronized TreeHead next() {
        tables.lock();
        TreeHead last = tables.head();
        long from = last == null ? 0 : last.size();
        long to = Math.min(tables.recorded(), from + MOST);
        if (last != null && to == from) {
            return last;
        }
        Growth growth = under(last).append(tables.leaves(from, to));
        tables.add(growth.full());
        TreeHead head = signed(growth.edge(), from);
        tables.add(head);
        edge = growth.edge();
        return head;
    }

    private Edge under(@Nullable TreeHead last) {
        if (last == null) {
            return Edge.EMPTY;
        }
        recall.belief().in(last);
        Edge known = edge.size() == last.size() ? edge : tables.edge(last.size());
        if (!known.root().equals(last.root())) {
            throw new Unsealable("The last events and tiles are not those under the head of " + last.size());
        }
        return known;
    }

    private TreeHead signed(Edge grown, long after) {
        List<Declared> declared = tables.declared();
        declared.forEach(recall.belief()::in);
        List<Restoration> restorations = declared.stream().map(Declared::restoration).toList();
        Checkpoint checkpoint = new Checkpoint(Epochs.origin(key.verifier().name(), restorations), grown.size(),
                grown.root(), restorations.stream().map(Restoration::line).toList());
        return new TreeHead(grown.size(), after, grown.root(), tables.now(), checkpoint.sign(List.of(key)).toString());
    }
}
