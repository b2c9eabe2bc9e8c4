package uk.foiworkflow.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for a tree of any size; the largest has a full tile on the second level. */
class TreePropertiesTest {

    private static final int MOST = 66_000;
    private static final List<Hash> LEAVES = GrownTree.leaves(0, MOST);
    private static final GrownTree GROWN = GrownTree.of(MOST);
    private static final Tree TREE = GROWN.tree();

    /** Small sizes, sizes of about two tiles, and sizes of about a tile of tiles. */
    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 40), Arbitraries.integers().between(250, 520),
                Arbitraries.integers().between(65_000, MOST), Arbitraries.integers().between(1, MOST));
    }

    @Property(tries = 150, seed = "20050106")
    void theRootIsThatOfTheDefinition(@ForAll("sizes") int size) {
        assertThat(TREE.root(size)).isEqualTo(GrownTree.mth(LEAVES.subList(0, size)));
    }

    @Property(tries = 100, seed = "20050106")
    void aTreeThatGrewInAnyStepsIsTheSame(@ForAll @Size(max = 8) List<@IntRange(max = 700) Integer> steps) {
        GrownTree grown = new GrownTree();
        int size = 0;
        for (int step : steps) {
            grown.grow(LEAVES.subList(size, size + step));
            size += step;
        }
        assertThat(grown.edge().size()).isEqualTo(size);
        assertThat(grown.edge().root()).isEqualTo(GrownTree.mth(LEAVES.subList(0, size)));
        assertThat(grown.stored()).hasSize(size / 256 + size / 65_536);
        grown.stored().forEach((place, hashes) -> assertThat(hashes).isEqualTo(GROWN.stored().get(place)));
    }

    @Property(tries = 500, seed = "20050106")
    void everyLeafIsProvedAndNothingElse(@ForAll("sizes") int size, @ForAll @IntRange(max = MOST) int chosen,
            @ForAll @IntRange(max = 100_000) int change) {
        int index = chosen % size;
        Hash root = TREE.root(size);
        GROWN.read();
        Inclusion proof = TREE.inclusion(index, size);

        fewReads();
        assertThat(proof.path()).hasSizeLessThanOrEqualTo(64 - Long.numberOfLeadingZeros(size - 1));
        assertThat(proof.verifies(LEAVES.get(index), root)).isTrue();
        assertThat(proof.verifies(changed(LEAVES.get(index), change), root)).isFalse();
        assertThat(proof.verifies(LEAVES.get(index), changed(root, change))).isFalse();
        for (List<Hash> path : changed(proof.path(), change)) {
            assertThat(new Inclusion(index, size, path).verifies(LEAVES.get(index), root)).isFalse();
        }
        int other = change % size;
        assertThat(new Inclusion(other, size, proof.path()).verifies(LEAVES.get(index), root))
                .isEqualTo(other == index);
        int grown = 1 + change % MOST;
        if (grown > index) {
            assertThat(new Inclusion(index, grown, proof.path()).verifies(LEAVES.get(index), TREE.root(grown)))
                    .isEqualTo(grown == size);
        }
    }

    @Property(tries = 500, seed = "20050106")
    void everyTreeIsConnectedWithItsLaterOnesAndWithNoOthers(@ForAll("sizes") int one, @ForAll("sizes") int two,
            @ForAll @IntRange(max = 100_000) int change) {
        int older = Math.min(one, two);
        int newer = Math.max(one, two);
        Hash olderRoot = TREE.root(older);
        Hash newerRoot = TREE.root(newer);
        GROWN.read();
        Consistency proof = TREE.consistency(older, newer);

        fewReads();
        assertThat(proof.verifies(olderRoot, newerRoot)).isTrue();
        assertThat(proof.verifies(changed(olderRoot, change), newerRoot)).isFalse();
        assertThat(proof.verifies(olderRoot, changed(newerRoot, change))).isFalse();
        for (List<Hash> path : changed(proof.path(), change)) {
            assertThat(new Consistency(older, newer, path).verifies(olderRoot, newerRoot)).isFalse();
        }
        int other = 1 + change % MOST;
        if (other <= newer) {
            assertThat(new Consistency(other, newer, proof.path()).verifies(TREE.root(other), newerRoot))
                    .isEqualTo(other == older);
        }
        if (other >= older) {
            assertThat(new Consistency(older, other, proof.path()).verifies(olderRoot, TREE.root(other)))
                    .isEqualTo(other == newer);
        }
    }

    /** A tree in which one leaf was altered is no continuation of what it was before. */
    @Property(tries = 60, seed = "20050106")
    void aRewrittenTreeIsConnectedWithNothing(@ForAll @IntRange(min = 2, max = 600) int newer,
            @ForAll @IntRange(max = 600) int chosen, @ForAll @IntRange(max = 600) int altered) {
        int older = 1 + chosen % newer;
        List<Hash> leaves = new ArrayList<>(LEAVES.subList(0, newer));
        leaves.set(altered % older, Hash.leaf(new byte[0]));
        Tree rewritten = new GrownTree().grow(leaves).tree();

        assertThat(rewritten.consistency(older, newer).verifies(TREE.root(older), rewritten.root(newer))).isFalse();
        assertThat(TREE.consistency(older, newer).verifies(TREE.root(older), rewritten.root(newer))).isFalse();
    }

    private static void fewReads() {
        List<List<Long>> read = GROWN.read();
        assertThat(new HashSet<>(read)).hasSameSizeAs(read);
        assertThat(read.stream().collect(Collectors.groupingBy(List::getFirst)).values())
                .allMatch(ofLevel -> ofLevel.size() <= 2);
    }

    /** The path with one bit the other way, without one of its hashes, and with one twice. */
    private static List<List<Hash>> changed(List<Hash> path, int change) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(changed(LEAVES.getFirst(), change));
        if (path.isEmpty()) {
            return List.of(longer);
        }
        int at = change % path.size();
        List<Hash> other = new ArrayList<>(path);
        other.set(at, changed(path.get(at), change));
        List<Hash> shorter = new ArrayList<>(path);
        shorter.remove(at);
        List<Hash> doubled = new ArrayList<>(path);
        doubled.add(at, path.get(at));
        return List.of(longer, other, shorter, doubled);
    }

    private static Hash changed(Hash hash, int change) {
        byte[] bytes = hash.bytes();
        bytes[change / 8 % Hash.BYTES] ^= (byte) (1 << change % 8);
        return Hash.of(bytes);
    }
}
