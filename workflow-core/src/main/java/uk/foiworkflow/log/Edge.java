package uk.foiworkflow.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The right edge of a tree: on every level of tiles the hashes that do not fill one yet. It is a number in base 256, the
 * size of the tree, whose digits are lists of hashes: leaves are added to the lowest, and 256 of a digit are a tile, whose
 * root is carried over to the next. It says the root, takes new leaves and never changes.
 */
public final class Edge {

    /** The edge of the tree without leaves. */
    public static final Edge EMPTY = new Edge(List.of());

    private final List<List<Hash>> rows;
    private final long size;

    private Edge(List<List<Hash>> rows) {
        this.rows = List.copyOf(rows);
        long leaves = 0;
        for (List<Hash> row : this.rows.reversed()) {
            leaves = leaves * Tile.WIDTH + row.size();
        }
        this.size = leaves;
    }

    /**
     * The edge that is made of these hashes.
     *
     * @param rows per level those that come after the last full tile: on level 0 leaf hashes, on every other the roots of
     *            full tiles of the level below
     * @throws IllegalArgumentException when those of a level would fill a tile
     */
    public static Edge of(List<List<Hash>> rows) {
        for (List<Hash> row : rows) {
            if (row.size() >= Tile.WIDTH) {
                throw new IllegalArgumentException(row.size() + " hashes are a tile");
            }
        }
        return new Edge(rows.stream().map(List::copyOf).toList());
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** The Merkle tree hash of RFC 9162 (2.1.1) over all leaves. */
    public Hash root() {
        return new Reading(this, (level, number) -> {
            throw new IllegalStateException("No root hangs on a full tile by itself: " + level + ", " + number);
        }).root(size);
    }

    /** The tree with more leaves, in this order. */
    public Growth append(List<Hash> leaves) {
        List<List<Hash>> grown = new ArrayList<>();
        List<Tile> full = new ArrayList<>();
        List<Hash> carried = leaves;
        for (int level = 0; level < rows.size() || !carried.isEmpty(); level++) {
            List<Hash> row = new ArrayList<>(row(level));
            row.addAll(carried);
            carried = new ArrayList<>();
            long number = Tile.full(level, size);
            int from = 0;
            for (; row.size() - from >= Tile.WIDTH; from += Tile.WIDTH) {
                Tile tile = new Tile(level, number + carried.size(), row.subList(from, from + Tile.WIDTH));
                full.add(tile);
                carried.add(tile.root());
            }
            grown.add(List.copyOf(row.subList(from, row.size())));
        }
        return new Growth(new Edge(grown), full);
    }

    /** The hashes of a level that do not fill a tile, fewer than 256. */
    public List<Hash> row(int level) {
        return level < rows.size() ? rows.get(level) : Collections.emptyList();
    }
}
