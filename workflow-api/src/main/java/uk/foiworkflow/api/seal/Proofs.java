package uk.foiworkflow.api.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Hash;
import uk.foiworkflow.seal.SealedLog;
import uk.foiworkflow.store.Opening;

/** Proofs as the interface shows them; every hash is the base64 of 32 bytes. */
public final class Proofs {

    private Proofs() {}

    /**
     * That an event is under a signed head.
     *
     * @param position its place in the one order, from 1; its index in the tree is one less
     * @param stored the hash over its row
     * @param commitment what it committed to
     * @param leaf the leaf hash over position, stored and commitment
     * @param size of the tree under the head
     * @param path the hashes from the leaf up to the root
     * @param checkpoint the signed head
     * @param shown a group of its fields, laid open; null when none was asked for
     */
    public record EventProof(long position, String stored, String commitment, String leaf, long size, List<String> path,
            String checkpoint, @Nullable Opening shown) {

        /** As it is shown. */
        public static EventProof of(SealedLog.OfEvent proof, @Nullable Opening shown) {
            return new EventProof(proof.leaf().position(), proof.leaf().stored().toString(),
                    proof.leaf().commitment().toString(), proof.leaf().hash().toString(), proof.head().size(),
                    texts(proof.inclusion().path()), proof.head().note(), shown);
        }
    }

    /**
     * That the tree only grew between two signed heads.
     *
     * @param older the size under the one
     * @param newer the size under the other
     * @param path the hashes of RFC 9162
     * @param checkpoints the signed heads, the older one first
     */
    record GrowthProof(long older, long newer, List<String> path, List<String> checkpoints) {

        static GrowthProof of(SealedLog.OfHeads proof) {
            return new GrowthProof(proof.older().size(), proof.newer().size(), texts(proof.consistency().path()),
                    List.of(proof.older().note(), proof.newer().note()));
        }
    }

    private static List<String> texts(List<Hash> path) {
        return path.stream().map(Hash::toString).toList();
    }
}
