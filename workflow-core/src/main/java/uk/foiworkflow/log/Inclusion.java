package uk.foiworkflow.log;

import java.util.List;

/**
 * Shows that a leaf is in a tree of that size.
 *
 * @param index the place of the leaf, from 0
 * @param size how many leaves the tree has
 * @param path the hashes beside the way from the leaf up to the root, in this order
 */
public record Inclusion(long index, long size, List<Hash> path) {

    public Inclusion {
        check(index, size);
        path = List.copyOf(path);
    }

    /**
     * Whether it leads from that leaf to that root (RFC 9162, 2.1.3.2). That the root belongs to this size is for the signed
     * head to say.
     */
    public boolean verifies(Hash leaf, Hash root) {
        Climb climb = new Climb(index, size - 1);
        Hash hash = leaf;
        for (Hash beside : path) {
            if (climb.atTop()) {
                return false;
            }
            hash = climb.overLeft() ? Hash.node(beside, hash) : Hash.node(hash, beside);
        }
        return climb.atTop() && hash.equals(root);
    }

    static void check(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has none at " + index);
        }
    }
}
