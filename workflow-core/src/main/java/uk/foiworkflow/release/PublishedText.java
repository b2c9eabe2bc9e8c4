package uk.foiworkflow.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was published, to the byte.
 *
 * @param text in UTF-8
 * @param sha256 of its bytes, hexadecimal: by that a copy is known again, wherever it has gone
 */
public record PublishedText(String text, String sha256) {

    /** That text. */
    public static PublishedText of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new PublishedText(text, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether the text is the one that has this hash. */
    public boolean whole() {
        return of(text).sha256.equals(sha256);
    }
}
