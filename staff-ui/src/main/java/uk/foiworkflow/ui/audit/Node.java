package uk.foiworkflow.ui.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The hash of a node of the log's tree, which stands for all events below it. */
record Node(String base64) {

    private static final byte INNER = 1;

    /** The node above two others. */
    static Node above(Node left, Node right) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(INNER);
            digest.update(Base64.getDecoder().decode(left.base64));
            digest.update(Base64.getDecoder().decode(right.base64));
            return new Node(Base64.getEncoder().encodeToString(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
