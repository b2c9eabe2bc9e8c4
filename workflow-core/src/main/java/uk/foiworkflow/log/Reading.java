package uk.foiworkflow.log;

import java.util.HashMap;
import java.util.Map;

/** Subtrees of one tree, out of its tiles and its edge; each tile is read once. */
final class Reading {

    private record Place(int level, long number) {}

    private final Edge edge;
    private final Tiles tiles;
    private final Map<Place, Pyramid> read = new HashMap<>();

    Reading(Edge edge, Tiles tiles) {
        this.edge = edge;
        this.tiles = tiles;
    }

    /** The root that the tree had when it had so many leaves. */
    Hash root(long size) {
        return size == 0 ? Hash.over(new byte[0]) : subtree(0, size);
    }

    /** The hash over the leaves from one index to before another, which must be a subtree of some tree of RFC 9162. */
    Hash subtree(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return hash(height, from >>> height);
        }
        long middle = middle(from, to);
        return Hash.node(subtree(from, middle), subtree(middle, to));
    }

    /** Where a tree over these leaves is split: after the largest power of two that is smaller than their number. */
    static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }

    /** The hash of a whole subtree of 2^height leaves, by its place among those of its height. */
    private Hash hash(int height, long index) {
        int row = height % Tile.HEIGHT;
        int bits = Tile.HEIGHT - row;
        Place place = new Place(height / Tile.HEIGHT, index >>> bits);
        return read.computeIfAbsent(place, this::pyramid).hash(row, (int) (index & (1L << bits) - 1));
    }

    private Pyramid pyramid(Place place) {
        return place.number() < Tile.full(place.level(), edge.size())
                ? tiles.tile(place.level(), place.number()).pyramid()
                : new Pyramid(edge.row(place.level()));
    }
}
