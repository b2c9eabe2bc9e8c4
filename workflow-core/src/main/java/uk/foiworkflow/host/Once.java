package uk.foiworkflow.host;

/**
 * Makes a call count once, however often it is sent.
 *
 * @param key chosen by the caller, who uses it for no other call
 * @param body what was sent, to tell a repetition from another call
 */
// A body is only ever fingerprinted, never compared by equals.
@SuppressWarnings("ArrayRecordComponent")
public record Once(String key, byte[] body) {

    /** @throws IllegalArgumentException when the key is empty or has more than 255 characters */
    public Once {
        if (key.isBlank() || key.length() > 255) {
            throw new IllegalArgumentException("An idempotency key has 1 to 255 characters");
        }
    }
}
