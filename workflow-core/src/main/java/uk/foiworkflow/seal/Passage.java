package uk.foiworkflow.seal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Edge;
import uk.foiworkflow.log.Growth;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.StoredRow;
import uk.foiworkflow.log.Tile;
import uk.foiworkflow.seal.Fault.Kind;

/** One walk over all events, from the first, until something is wrong or the last is reached. */
final class Passage {

    private static final int CHUNK = 4_096;

    private final TreeTables tables;
    private final NavigableMap<Long, TreeHead> heads = new TreeMap<>();
    /** The sizes at which the root is to be worked out, ascending. */
    private final long[] stops;
    private final LongConsumer progress;
    private final Map<Long, Hash> roots = new HashMap<>();
    private final List<Hash> leaves = new ArrayList<>();
    private Edge edge = Edge.EMPTY;
    private int stop;
    private long last;
    private long sound;
    private @Nullable Long since;
    private long recordedAt = Long.MIN_VALUE;
    /** Where a tile says something else than the events; 0 while none does. */
    private long doubted;

    /**
     * @param heads of the database, each right by itself
     * @param sizes of which the roots are wanted as well
     */
    Passage(TreeTables tables, List<TreeHead> heads, LongStream sizes, LongConsumer progress) {
        this.tables = tables;
        heads.forEach(head -> this.heads.put(head.size(), head));
        this.stops = LongStream.concat(heads.stream().mapToLong(TreeHead::size), sizes).filter(size -> size > 0)
                .sorted().distinct().toArray();
        this.progress = progress;
    }

    /** The first that is wrong; null when nothing is. */
    @Nullable
    Fault walk() {
        try (Stream<StoredRow> rows = tables.rows(0, Long.MAX_VALUE)) {
            for (Iterator<StoredRow> each = rows.iterator(); each.hasNext();) {
                Fault fault = take(each.next());
                if (fault != null) {
                    return fault;
                }
            }
        }
        Fault fault = grow();
        return fault != null ? fault : end();
    }

    /** How many events are right, from the first on. */
    long sound() {
        return sound;
    }

    /** The last event that was met, all before it being there. */
    long last() {
        return last;
    }

    /** When the first was recorded, microseconds since 1970-01-01T00:00Z; null when there is none. */
    @Nullable
    Long since() {
        return since;
    }

    /** The root over so many events; null unless all of them were found to be right. */
    @Nullable
    Hash root(long size) {
        return size <= sound ? roots.get(size) : null;
    }

    /** Whether the last event was reached, and is the last that was sealed. */
    boolean complete() {
        return sound == last;
    }

    private @Nullable Fault take(StoredRow row) {
        long position = last + 1;
        if (row.position() != position) {
            Fault before = grow();
            return before != null
                    ? before
                    : new Fault(Kind.MISSING, position, "Event " + position + " is missing; the next is "
                            + row.position());
        }
        if (row.recordedAt() < recordedAt) {
            return new Fault(Kind.BACK_DATED, position,
                    "Event " + position + " is back-dated: it says to have been recorded before the one before it");
        }
        recordedAt = row.recordedAt();
        since = since == null ? Long.valueOf(recordedAt) : since;
        last = position;
        leaves.add(row.leaf().hash());
        return leaves.size() == CHUNK || (stop < stops.length && stops[stop] == last) ? grow() : null;
    }

    private @Nullable Fault grow() {
        Growth growth = edge.append(leaves);
        edge = growth.edge();
        leaves.clear();
        progress.accept(last);
        growth.full().stream().collect(groupingBy(Tile::level, TreeMap::new, toList())).forEach(this::compare);
        if (stop == stops.length || stops[stop] != last) {
            return null;
        }
        stop++;
        Hash root = edge.root();
        roots.put(last, root);
        TreeHead head = heads.get(last);
        return head == null ? null : judge(head, root);
    }

    private void compare(int level, List<Tile> full) {
        Map<Long, byte[]> stored = tables.hashes(level, full.getFirst().number(), full.getLast().number());
        for (Tile tile : full) {
            if (doubted == 0 && !heads.isEmpty() && (tile.number() + 1) * Tile.WIDTH * span(tile) <= heads.lastKey()) {
                byte[] hashes = stored.get(tile.number());
                int differs = hashes == null ? 0 : Arrays.mismatch(tile.hashes(), hashes);
                doubted = differs < 0 ? 0 : (tile.number() * Tile.WIDTH + differs / Hash.BYTES) * span(tile) + 1;
            }
        }
    }

    /** How many events one hash of the tile covers. */
    private static long span(Tile tile) {
        return 1L << (Integer.numberOfTrailingZeros(Tile.WIDTH) * tile.level());
    }

    private @Nullable Fault judge(TreeHead head, Hash root) {
        if (!root.equals(head.root())) {
            return new Diagnosis(tables, head.after() + 1, head.size()).fault(doubted);
        }
        sound = last;
        return doubted == 0 ? null : treeAltered();
    }

    private Fault treeAltered() {
        return new Fault(Kind.TREE_ALTERED, doubted,
                "The tree is altered, or has a hole, where it covers event " + doubted + "; the events are right");
    }

    private @Nullable Fault end() {
        long sealed = heads.isEmpty() ? 0 : heads.lastKey();
        if (sealed > last) {
            return new Fault(Kind.CUT, last + 1, "Cut: the events from " + (last + 1) + " on are gone, of " + sealed
                    + " that were sealed");
        }
        long recorded = tables.recorded();
        if (recorded > last) {
            return new Fault(Kind.MISSING, last + 1, "Event " + (last + 1) + " is missing, and all after it, of "
                    + recorded + " that were recorded");
        }
        if (recorded < last) {
            return new Fault(Kind.INSERTED, recorded + 1, "Event " + (recorded + 1)
                    + " was slipped in: only " + recorded + " were recorded");
        }
        sound = last;
        return null;
    }
}
