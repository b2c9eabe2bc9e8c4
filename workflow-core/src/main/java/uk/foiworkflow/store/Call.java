package uk.foiworkflow.store;

/**
 * Makes an append happen once only.
 *
 * @param actor whose key it is; empty for the import of past cases
 * @param key names the call; unique for the actor for ever, 1 to 255 characters
 * @param body what was sent; only a fingerprint under the key of the request is stored
 */
// A body is only ever fingerprinted, never compared by equals.
@SuppressWarnings("ArrayRecordComponent")
public record Once(String actor, String key, byte[] body) {}
