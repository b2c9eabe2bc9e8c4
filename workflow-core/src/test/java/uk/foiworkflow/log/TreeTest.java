package uk.foiworkflow.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    /** The eight leaves that logs of Certificate Transparency are tried on, and the roots of their trees. */
    private static final List<Hash> EIGHT = Stream
            .of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(input -> Hash.leaf(HexFormat.of().parseHex(input))).toList();
    private static final List<Hash> ROOTS = Stream
            .of("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
            .map(TreeTest::hash).toList();

    @Test
    void theEightLeavesHaveTheRootsThatAreKnown() {
        for (int size = 0; size <= 8; size++) {
            assertThat(Edge.EMPTY.append(EIGHT.subList(0, size)).edge().root()).isEqualTo(ROOTS.get(size));
            assertThat(new GrownTree().grow(EIGHT).tree().root(size)).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void theProofsOfTheEightLeavesAreThoseThatAreKnown() {
        Tree tree = new GrownTree().grow(EIGHT).tree();

        assertThat(tree.inclusion(0, 8).path()).containsExactly(
                hash("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
                hash("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                hash("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(tree.inclusion(5, 8).path()).containsExactly(
                hash("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
                hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
                hash("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(tree.consistency(6, 8).path()).containsExactly(
                hash("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
                hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
                hash("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(tree.consistency(2, 5).path()).containsExactly(
                hash("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                hash("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
        assertThat(tree.consistency(8, 8).path()).isEmpty();
    }

    /** The example of C2SP tlog-tiles: 70,000 leaves are 273 full tiles and 112 leaves, one full tile and 17, and one. */
    @Test
    void onlyFullTilesAreStored() {
        GrownTree grown = GrownTree.of(70_000);

        assertThat(grown.stored().keySet().stream().filter(place -> place.getFirst() == 0)).hasSize(273);
        assertThat(grown.stored().keySet().stream().filter(place -> place.getFirst() == 1)).hasSize(1);
        assertThat(grown.stored()).hasSize(274);
        assertThat(grown.stored().values()).allMatch(hashes -> hashes.length == 8192);
        assertThat(Stream.of(0, 1, 2, 3).map(level -> grown.edge().row(level).size())).containsExactly(112, 17, 1, 0);
        assertThat(grown.edge().size()).isEqualTo(70_000);
        assertThat(grown.edge().root()).isEqualTo(GrownTree.mth(GrownTree.leaves(0, 70_000)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 255, 256, 257, 65_536, 65_537, 70_000})
    void theEdgeIsWorkedOutAgainFromLeavesAndTiles(long size) {
        GrownTree grown = GrownTree.of(size);
        List<List<Hash>> rows = new ArrayList<>();
        rows.add(GrownTree.leaves(size / 256 * 256, size));
        long roots = size / 256;
        for (int level = 0; roots > 0; level++, roots /= 256) {
            List<Hash> row = new ArrayList<>();
            for (long number = roots / 256 * 256; number < roots; number++) {
                row.add(grown.tile(level, number).root());
            }
            rows.add(row);
        }

        assertThat(Edge.of(rows).size()).isEqualTo(size);
        assertThat(Edge.of(rows).root()).isEqualTo(grown.edge().root());
    }

    @Test
    void aTreeGrowsTheSameOneByOneAndInOneGo() {
        List<Hash> leaves = GrownTree.leaves(0, 520);
        GrownTree slow = new GrownTree();
        for (int size = 0; size < 520; size++) {
            assertThat(slow.edge().root()).isEqualTo(GrownTree.mth(leaves.subList(0, size)));
            slow.grow(leaves.subList(size, size + 1));
        }

        GrownTree quick = new GrownTree().grow(leaves);
        assertThat(slow.edge().root()).isEqualTo(quick.edge().root());
        assertThat(slow.stored()).usingRecursiveComparison().isEqualTo(quick.stored());
    }

    @Test
    void aTileComesBackAsItWasStored() {
        Tile tile = Edge.EMPTY.append(GrownTree.leaves(0, 256)).full().getFirst();

        Tile read = Tile.of(0, 0, tile.hashes());

        assertThat(read.root()).isEqualTo(tile.root()).isEqualTo(GrownTree.mth(GrownTree.leaves(0, 256)));
        assertThat(read.hashes()).isEqualTo(tile.hashes()).startsWith(GrownTree.leaves(0, 1).getFirst().bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 32, 8160, 8191, 8193, 8224})
    void whatIsNotAFullTileIsRefused(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Tile.of(0, 0, new byte[length]));
    }

    @Test
    void anEdgeThatHoldsAWholeTileIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Edge.of(List.of(GrownTree.leaves(0, 256))));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5", "5, 5", "0, 10"})
    void whatIsNotInTheTreeCannotBeIncluded(long index, long size) {
        assertThatIllegalArgumentException().isThrownBy(() -> GrownTree.of(9).tree().inclusion(index, size));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "-1, 5", "6, 5", "5, 10"})
    void whatTheTreeNeverWasCannotBeConnected(long older, long newer) {
        assertThatIllegalArgumentException().isThrownBy(() -> GrownTree.of(9).tree().consistency(older, newer));
    }

    @Test
    void everyTreeCanBeConnectedWithEveryLaterOne() {
        Tree tree = GrownTree.of(130).tree();
        List<Hash> roots = LongStream.rangeClosed(0, 130).mapToObj(tree::root).toList();
        for (int newer = 1; newer <= 130; newer++) {
            for (int older = 1; older <= newer; older++) {
                Consistency proof = tree.consistency(older, newer);

                assertThat(proof.verifies(roots.get(older), roots.get(newer))).isTrue();
                assertThat(proof.verifies(roots.get(older - 1), roots.get(newer))).isFalse();
                assertThat(proof.verifies(roots.get(older), roots.get(newer - 1))).isFalse();
            }
        }
    }

    @Test
    void everyLeafCanBeFoundInEveryTree() {
        Tree tree = GrownTree.of(130).tree();
        List<Hash> roots = LongStream.rangeClosed(0, 130).mapToObj(tree::root).toList();
        List<Hash> leaves = GrownTree.leaves(0, 130);
        for (int size = 1; size <= 130; size++) {
            for (int index = 0; index < size; index++) {
                Inclusion proof = tree.inclusion(index, size);

                assertThat(proof.verifies(leaves.get(index), roots.get(size))).isTrue();
                assertThat(proof.verifies(leaves.get((index + 1) % 130), roots.get(size))).isFalse();
            }
        }
    }

    @Test
    void aHashIsReadOnlyInItsOneForm() {
        String written = "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=";

        assertThat(Hash.parse(written)).isEqualTo(ROOTS.getLast()).hasSameHashCodeAs(ROOTS.getLast())
                .hasToString(written);
        for (String other : List.of(written.replace("=", ""), written.replace("g=", "h="), written + "\n", "",
                written.substring(4), "_" + written.substring(1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse(other));
        }
    }

    private static Hash hash(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }
}
