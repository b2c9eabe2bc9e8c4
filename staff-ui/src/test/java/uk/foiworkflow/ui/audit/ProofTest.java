package uk.foiworkflow.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Trees of every size up to twenty, made as the definition has it and not as proofs are worked out. */
class ProofTest {

    private static final int LARGEST = 20;

    @Test
    void theRightPathLeadsFromALeafToTheRootAndNoOtherDoes() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Node> leaves = leaves(size);
            String head = head(leaves);
            for (int leaf = 0; leaf < size; leaf++) {
                List<String> path = path(leaf, leaves);
                assertThat(of(leaf, leaves.get(leaf), size, path, head).right()).as("%s of %s", leaf, size).isTrue();
                assertThat(of(leaf, leaf(99), size, path, head).right()).isFalse();
                assertThat(of(leaf, leaves.get(leaf), size + 1, path, head).right()).isFalse();
                if (size > 1) {
                    assertThat(of(leaf, leaves.get(leaf), size, path.subList(1, path.size()), head).right()).isFalse();
                    assertThat(of((leaf + 1) % size, leaves.get(leaf), size, path, head).right()).isFalse();
                }
            }
        }
    }

    @Test
    void theRightPathLeadsToBothRootsAndNoOtherDoes() {
        for (int newer = 1; newer <= LARGEST; newer++) {
            List<Node> leaves = leaves(newer);
            for (int older = 1; older <= newer; older++) {
                String before = head(leaves.subList(0, older));
                List<String> path = growth(older, leaves, true);
                assertThat(new Growth(older, newer, path, List.of(before, head(leaves))).right())
                        .as("%s to %s", older, newer).isTrue();

                List<Node> altered = new ArrayList<>(leaves.subList(0, older));
                altered.set(0, leaf(99));
                assertThat(new Growth(older, newer, path, List.of(head(altered), head(leaves))).right()).isFalse();
                if (older < newer) {
                    assertThat(new Growth(older, newer, path.subList(1, path.size()), List.of(before, head(leaves)))
                            .right()).isFalse();
                }
            }
        }
    }

    private static Inclusion of(int leaf, Node hash, int size, List<String> path, String head) {
        return new Inclusion(leaf + 1L, hash.base64(), size, path, head);
    }

    private static String head(List<Node> leaves) {
        return "council.example/log\n" + leaves.size() + "\n" + root(leaves).base64() + "\n";
    }

    private static Node root(List<Node> leaves) {
        int half = half(leaves);
        return leaves.size() == 1
                ? leaves.getFirst()
                : Node.above(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }

    private static List<String> path(int leaf, List<Node> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int half = half(leaves);
        List<Node> left = leaves.subList(0, half);
        List<Node> right = leaves.subList(half, leaves.size());
        List<String> path = new ArrayList<>(leaf < half ? path(leaf, left) : path(leaf - half, right));
        path.add(root(leaf < half ? right : left).base64());
        return path;
    }

    private static List<String> growth(int older, List<Node> leaves, boolean known) {
        if (older == leaves.size()) {
            return known ? List.of() : List.of(root(leaves).base64());
        }
        int half = half(leaves);
        List<Node> left = leaves.subList(0, half);
        List<Node> right = leaves.subList(half, leaves.size());
        List<String> path = new ArrayList<>(
                older <= half ? growth(older, left, known) : growth(older - half, right, false));
        path.add(root(older <= half ? right : left).base64());
        return path;
    }

    /** The largest power of two below how many there are. */
    private static int half(List<Node> leaves) {
        return Integer.highestOneBit(Math.max(1, leaves.size() - 1));
    }

    private static List<Node> leaves(int size) {
        return IntStream.range(0, size).mapToObj(ProofTest::leaf).toList();
    }

    private static Node leaf(int number) {
        try {
            return new Node(Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(new byte[]{0, (byte) number})));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
