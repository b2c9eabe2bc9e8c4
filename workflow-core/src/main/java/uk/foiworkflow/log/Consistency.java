package uk.foiworkflow.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a tree only grew: the first leaves of the newer one are those of the older one, all of them, in their order.
 *
 * @param older how many leaves the older tree has, from 1
 * @param newer how many leaves the newer tree has, not fewer
 * @param path the hashes of RFC 9162, in its order; none when the sizes are the same
 */
public record Consistency(long older, long newer, List<Hash> path) {

    public Consistency {
        check(older, newer);
        path = List.copyOf(path);
    }

    /**
     * Whether it leads to both roots (RFC 9162, 2.1.4.2). That the roots belong to these sizes is for the signed heads to
     * say.
     */
    public boolean verifies(Hash olderRoot, Hash newerRoot) {
        if (older == newer) {
            return path.isEmpty() && olderRoot.equals(newerRoot);
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(older) == 1) {
            hashes.addFirst(olderRoot);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        int whole = Long.numberOfTrailingZeros(older);
        Climb climb = new Climb((older - 1) >>> whole, (newer - 1) >>> whole);
        Hash olderHash = hashes.getFirst();
        Hash newerHash = olderHash;
        for (Hash beside : hashes.subList(1, hashes.size())) {
            if (climb.atTop()) {
                return false;
            }
            if (climb.overLeft()) {
                olderHash = Hash.node(beside, olderHash);
                newerHash = Hash.node(beside, newerHash);
            } else {
                newerHash = Hash.node(newerHash, beside);
            }
        }
        return climb.atTop() && olderHash.equals(olderRoot) && newerHash.equals(newerRoot);
    }

    static void check(long older, long newer) {
        if (older < 1 || older > newer) {
            throw new IllegalArgumentException("No tree of " + older + " leaves can have grown to " + newer);
        }
    }
}
