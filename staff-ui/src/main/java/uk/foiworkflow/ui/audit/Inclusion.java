package uk.foiworkflow.ui.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof that an event is under a head, worked out here and not believed (RFC 9162 section 2.1.3.2).
 *
 * @param leaf the hash of the event's leaf, in base64
 * @param path from it up to the root, in base64
 * @param checkpoint the note of the head
 */
record Inclusion(long position, String leaf, long size, List<String> path, String checkpoint) {

    /** The head. */
    public Head head() {
        return Head.of(checkpoint);
    }

    /** Whether the path leads from the leaf to the root of the head. */
    public boolean right() {
        byte[] root = root();
        Head head = head();
        return root != null && size == head.size()
                && MessageDigest.isEqual(root, Base64.getDecoder().decode(head.root()));
    }

    private byte @Nullable [] root() {
        byte[] hash = Base64.getDecoder().decode(leaf);
        long at = position - 1;
        long last = size - 1;
        for (String each : path) {
            if (last == 0) {
                return null;
            }
            byte[] sibling = Base64.getDecoder().decode(each);
            if (at % 2 == 1 || at == last) {
                hash = node(sibling, hash);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                hash = node(hash, sibling);
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 ? hash : null;
    }

    private static byte[] node(byte[] left, byte[] right) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 1);
            digest.update(left);
            digest.update(right);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
