package uk.foiworkflow.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Trees of every size up to twenty, made as the definition has it and not as the proof is worked out. */
class InclusionTest {

    private static final int LARGEST = 20;

    @Test
    void theRightPathLeadsToTheRootAndNoOtherDoes() {
        for (int size = 1; size <= LARGEST; size++) {
            List<byte[]> leaves = IntStream.range(0, size).mapToObj(leaf -> hash(new byte[]{0, (byte) leaf})).toList();
            String head = "council.example/log\n" + size + "\n" + base64(root(leaves)) + "\n";
            for (int leaf = 0; leaf < size; leaf++) {
                List<String> path = path(leaf, leaves);
                assertThat(of(leaf, leaves.get(leaf), size, path, head).right()).as("%s of %s", leaf, size).isTrue();
                assertThat(of(leaf, hash(new byte[]{9}), size, path, head).right()).isFalse();
                if (size > 1) {
                    assertThat(of(leaf, leaves.get(leaf), size, path.subList(1, path.size()), head).right()).isFalse();
                    assertThat(of((leaf + 1) % size, leaves.get(leaf), size, path, head).right()).isFalse();
                }
            }
        }
    }

    private static Inclusion of(int leaf, byte[] hash, int size, List<String> path, String head) {
        return new Inclusion(leaf + 1L, base64(hash), size, path, head);
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        byte[] node = new byte[65];
        node[0] = 1;
        System.arraycopy(root(leaves.subList(0, half)), 0, node, 1, 32);
        System.arraycopy(root(leaves.subList(half, leaves.size())), 0, node, 33, 32);
        return hash(node);
    }

    private static List<String> path(int leaf, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, half);
        List<byte[]> right = leaves.subList(half, leaves.size());
        List<String> path = new ArrayList<>(leaf < half ? path(leaf, left) : path(leaf - half, right));
        path.add(base64(root(leaf < half ? right : left)));
        return path;
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
