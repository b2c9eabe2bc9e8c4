package uk.foiworkflow.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree with what it takes to prove something out of it: its edge, and the place where its full tiles are kept. A proof
 * reads each tile at most once, and of every level of tiles two at most.
 */
public final class Tree {

    private final Edge edge;
    private final Tiles tiles;

    /** A tree of the size of its edge. */
    public Tree(Edge edge, Tiles tiles) {
        this.edge = edge;
        this.tiles = tiles;
    }

    /**
     * The root that the tree had when it had so many leaves.
     *
     * @throws IllegalArgumentException when it never had
     */
    public Hash root(long size) {
        within(0, size);
        return new Reading(edge, tiles).root(size);
    }

    /**
     * Shows that a leaf is in the tree (RFC 9162, 2.1.3.1).
     *
     * @param index its place, from 0
     * @param size how many leaves the tree has or had
     * @throws IllegalArgumentException when a tree of that size has no such leaf, or this one never had that size
     */
    public Inclusion inclusion(long index, long size) {
        within(1, size);
        Inclusion.check(index, size);
        List<Hash> path = new ArrayList<>();
        include(index, 0, size, new Reading(edge, tiles), path);
        return new Inclusion(index, size, path);
    }

    /**
     * Shows that a tree only grew between two of its sizes (RFC 9162, 2.1.4.1).
     *
     * @param older from 1
     * @param newer from the older one
     * @throws IllegalArgumentException when it never had one of the sizes
     */
    public Consistency consistency(long older, long newer) {
        within(1, newer);
        Consistency.check(older, newer);
        List<Hash> path = new ArrayList<>();
        connect(older, 0, newer, true, new Reading(edge, tiles), path);
        return new Consistency(older, newer, path);
    }

    private static void include(long index, long from, long to, Reading reading, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = Reading.middle(from, to);
        if (index < middle) {
            include(index, from, middle, reading, path);
            path.add(reading.subtree(middle, to));
        } else {
            include(index, middle, to, reading, path);
            path.add(reading.subtree(from, middle));
        }
    }

    /** @param known whether who holds the older root knows this subtree by it */
    private static void connect(long older, long from, long to, boolean known, Reading reading, List<Hash> path) {
        if (older == to) {
            if (!known) {
                path.add(reading.subtree(from, to));
            }
            return;
        }
        long middle = Reading.middle(from, to);
        if (older <= middle) {
            connect(older, from, middle, known, reading, path);
            path.add(reading.subtree(middle, to));
        } else {
            connect(older, middle, to, false, reading, path);
            path.add(reading.subtree(from, middle));
        }
    }

    private void within(long least, long size) {
        if (size < least || size > edge.size()) {
            throw new IllegalArgumentException("The tree has " + edge.size() + " leaves, and was asked for " + size);
        }
    }
}
