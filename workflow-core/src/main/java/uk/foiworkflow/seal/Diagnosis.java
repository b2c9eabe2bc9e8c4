package uk.foiworkflow.seal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.log.StoredRow;
import uk.foiworkflow.log.Tile;
import uk.foiworkflow.seal.Fault.Kind;

/** Says what was done to events that are not those under a head, out of what was sealed in the tiles. */
final class Diagnosis {

    /** Events that changed places are looked for among so many. */
    private static final int NEAR = 1_000;

    private final TreeTables tables;
    private final long from;
    private final long to;
    private final Map<Long, StoredRow> rows = new HashMap<>();
    private Map<Long, byte[]> tiles = Map.of();

    /** @param from the first event under the head that is not under the one before it */
    Diagnosis(TreeTables tables, long from, long to) {
        this.tables = tables;
        this.from = from;
        this.to = to;
    }

    /** @param doubted the first event of which a tile says something else; 0 when no tile does */
    Fault fault(long doubted) {
        if (doubted == 0) {
            return from == to
                    ? altered(from)
                    : new Fault(Kind.ALTERED, from,
                            "One of the events " + from + " to " + to + " is altered, or was added,"
                                    + " removed or moved: they are not those under the head of " + to);
        }
        try (Stream<StoredRow> near = tables.rows(doubted - 1, doubted + NEAR)) {
            near.forEach(row -> rows.put(row.position(), row));
        }
        tiles = tables.hashes(0, (doubted - 1) / Tile.WIDTH, (doubted + NEAR) / Tile.WIDTH);
        return around(doubted);
    }

    private Fault around(long at) {
        StoredRow here = rows.get(at);
        Hash sealed = sealed(at);
        if (here == null || sealed == null) {
            return altered(at);
        }
        List<Long> others = LongStream.rangeClosed(at + 1, at + NEAR).filter(rows::containsKey).boxed().toList();
        for (long other : others) {
            boolean came = sealed.equals(leaf(there(other), at));
            boolean went = Objects.equals(sealed(other), leaf(here, other));
            if (came && went) {
                return new Fault(Kind.MOVED, at, "Events " + at + " and " + other + " have changed places");
            }
            if (came && other == at + 1) {
                return new Fault(Kind.INSERTED, at, "Event " + at
                        + " was slipped in: what was sealed there stands behind it");
            }
            if (went && other == at + 1) {
                return new Fault(Kind.MISSING, at, "The event that was sealed at " + at
                        + " is missing, and those behind it have moved up");
            }
            if (came) {
                return new Fault(Kind.MOVED, at, "The event that was sealed at " + at + " stands at " + other);
            }
            if (of(here, there(other)).equals(sealed)) {
                return new Fault(Kind.SWAPPED, at, "Events " + at + " and " + other
                        + " have changed the requests that they belong to");
            }
        }
        return altered(at);
    }

    private StoredRow there(long position) {
        return Objects.requireNonNull(rows.get(position));
    }

    /** What was sealed at that position; null where no full tile covers it. */
    private @Nullable Hash sealed(long position) {
        long number = (position - 1) / Tile.WIDTH;
        byte[] hashes = tiles.get(number);
        if (hashes == null) {
            return null;
        }
        int at = (int) ((position - 1) % Tile.WIDTH) * Hash.BYTES;
        return Hash.of(Arrays.copyOfRange(hashes, at, at + Hash.BYTES));
    }

    private static Hash leaf(StoredRow row, long position) {
        return new StoredRow(position, row.sequence(), row.recordedAt(), row.id(), row.happenedOn(), row.revision(),
                row.stream(), row.type(), row.payload(), row.metadata(), row.secret(), row.commitment()).leaf().hash();
    }

    /** The leaf of that event, did it belong where the other one does. */
    private static Hash of(StoredRow row, StoredRow other) {
        return new StoredRow(row.position(), other.sequence(), row.recordedAt(), row.id(), row.happenedOn(),
                row.revision(), other.stream(), row.type(), row.payload(), row.metadata(), row.secret(),
                row.commitment()).leaf().hash();
    }

    private static Fault altered(long position) {
        return new Fault(Kind.ALTERED, position, "Event " + position + " is altered: it is not what was sealed");
    }
}
