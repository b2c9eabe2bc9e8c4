package uk.foiworkflow.store;

import java.nio.charset.StandardCharsets;

/**
 * What a file that is kept is, as it was counted while it arrived.
 *
 * @param size in bytes
 * @param sha256 of its bytes, hexadecimal
 */
public record FileLabel(long size, String sha256) {

    byte[] bytes() {
        return (size + " " + sha256).getBytes(StandardCharsets.US_ASCII);
    }

    static FileLabel of(byte[] bytes) {
        String[] words = new String(bytes, StandardCharsets.US_ASCII).split(" ", 2);
        return new FileLabel(Long.parseLong(words[0]), words[1]);
    }

    /** How many pieces it is in. */
    int pieces() {
        return Math.max(1, Math.toIntExact((size + FileSeal.BYTES - 1) / FileSeal.BYTES));
    }
}
