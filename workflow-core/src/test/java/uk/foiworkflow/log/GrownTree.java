package uk.foiworkflow.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/** A tree that grew leaf by leaf or in one go, kept as a store keeps it: full tiles and nothing else. */
final class GrownTree implements Tiles {

    private final Map<List<Long>, byte[]> stored = new HashMap<>();
    private final List<List<Long>> read = new ArrayList<>();
    private Edge edge = Edge.EMPTY;

    /** Leaves that all differ, from one index to before another. */
    static List<Hash> leaves(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(i -> Hash.leaf(ByteBuffer.allocate(Long.BYTES).putLong(i).array())).toList();
    }

    /** The definition of RFC 9162 (2.1.1), word for word. */
    static Hash mth(List<Hash> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Hash.over(new byte[0]);
        }
        if (n == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return Hash.node(mth(leaves.subList(0, k)), mth(leaves.subList(k, n)));
    }

    /** A tree of so many leaves that all differ. */
    static GrownTree of(long size) {
        return new GrownTree().grow(leaves(0, size));
    }

    GrownTree grow(List<Hash> leaves) {
        Growth growth = edge.append(leaves);
        edge = growth.edge();
        growth.full().forEach(tile -> {
            if (stored.put(List.of((long) tile.level(), tile.number()), tile.hashes()) != null) {
                throw new AssertionError("A tile became full twice");
            }
        });
        return this;
    }

    Edge edge() {
        return edge;
    }

    Tree tree() {
        return new Tree(edge, this);
    }

    Map<List<Long>, byte[]> stored() {
        return stored;
    }

    /** The tiles that were read since this was asked last, level and number. */
    List<List<Long>> read() {
        List<List<Long>> last = List.copyOf(read);
        read.clear();
        return last;
    }

    @Override
    public Tile tile(int level, long number) {
        List<Long> place = List.of((long) level, number);
        read.add(place);
        return Tile.of(level, number, Objects.requireNonNull(stored.get(place), place::toString));
    }
}
