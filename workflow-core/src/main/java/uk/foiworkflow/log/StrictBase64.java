package uk.foiworkflow.log;

import java.util.Base64;

/** Base64 (RFC 4648, section 4) in the one form that it has for given bytes: java's decoder takes others for the same. */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException when the text is not what {@link #encode} writes */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("Not the usual base64 of anything: " + text);
        }
        return bytes;
    }
}
