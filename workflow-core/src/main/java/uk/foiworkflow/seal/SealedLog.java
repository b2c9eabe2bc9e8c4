package uk.foiworkflow.seal;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.log.Inclusion;
import uk.foiworkflow.log.Leaf;
import uk.foiworkflow.log.StoredRow;
import uk.foiworkflow.log.Tree;

/** What was sealed, to be asked for proofs. */
public final class SealedLog {

    private final TreeTables tables;

    /** @param source of a login that may read events and tree */
    public SealedLog(DataSource source) {
        this.tables = new TreeTables(source);
    }

    /**
     * Shows that an event is under a head.
     *
     * @param stream of the event
     * @param sequence its place in the stream, from 0
     * @param inclusion leads from the hash of the leaf to the root of the head
     */
    public record OfEvent(String stream, long sequence, Leaf leaf, Inclusion inclusion, TreeHead head) {}

    /**
     * Shows that of two heads the one grew out of the other.
     *
     * @param consistency leads to the roots of both
     */
    public record OfHeads(TreeHead older, TreeHead newer, Consistency consistency) {}

    /**
     * Shows that a row is under a head.
     *
     * @param inclusion leads from the hash of its leaf to the root of the head
     */
    public record OfRow(StoredRow row, Inclusion inclusion) {}

    /** The newest head; null while nothing is sealed. */
    public @Nullable TreeHead head() {
        return tables.head();
    }

    /** How many events are recorded, sealed or not. */
    public long recorded() {
        return tables.recorded();
    }

    /** The restorations that were declared, the first of them first. */
    public List<Restoration> restorations() {
        return tables.restorations();
    }

    /** The head of that size; null when none was signed. */
    public @Nullable TreeHead head(long size) {
        TreeHead head = tables.headFrom(size);
        return head == null || head.size() != size ? null : head;
    }

    /** The first head that covers the event at that position; null while none does. */
    public @Nullable TreeHead covering(long position) {
        return tables.headFrom(position);
    }

    /**
     * Shows that an event is under a head of this log.
     *
     * @param position of the event, from 1
     * @throws IllegalArgumentException when the head does not cover it
     * @throws Unsealable when the events or tiles that it takes are not there
     */
    public OfEvent prove(long position, TreeHead head) {
        Inclusion inclusion = tree().inclusion(position - 1, head.size());
        StoredRow row = row(position);
        return new OfEvent(row.stream(), row.sequence(), row.leaf(), inclusion, head);
    }

    /**
     * Shows that events are under a head of this log, and all that is stored of them.
     *
     * @param positions of the events, from 1
     * @throws IllegalArgumentException when the head does not cover one
     * @throws Unsealable when the events or tiles that it takes are not there
     */
    public List<OfRow> prove(List<Long> positions, TreeHead head) {
        Tree tree = tables.tree(head);
        return positions.stream()
                .map(position -> new OfRow(row(position), tree.inclusion(position - 1, head.size()))).toList();
    }

    /** What each witness was given last of what is under that head; none while there is no witness. */
    public List<Lodged> lodged(TreeHead head) {
        return tables.lodged(head.size());
    }

    /**
     * Shows that a head of this log grew out of another.
     *
     * @throws IllegalArgumentException when the older one is the greater
     * @throws Unsealable when the tiles that it takes are not there
     */
    public OfHeads prove(TreeHead older, TreeHead newer) {
        return new OfHeads(older, newer, tree().consistency(older.size(), newer.size()));
    }

    private Tree tree() {
        TreeHead newest = tables.head();
        return new Tree(tables.edge(newest == null ? 0 : newest.size()), tables);
    }

    private StoredRow row(long position) {
        try (var rows = tables.rows(position - 1, position)) {
            return rows.findFirst().orElseThrow(() -> new Unsealable("Event " + position + " is not there"));
        }
    }
}
