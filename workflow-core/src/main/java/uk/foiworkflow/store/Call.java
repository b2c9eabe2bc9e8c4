package uk.foiworkflow.store;

/**
 * The call that leads to an append; recorded with it under its key, so that it counts once.
 *
 * @param actor whose key it is; empty where it is the engine's own: the import of past cases, what comes by post
 * @param key names the call; unique for the actor for ever, 1 to 255 characters
 * @param body what was sent; only a fingerprint of it, under the key of the request, is stored
 */
// A body is only ever fingerprinted, never compared by equals.
@SuppressWarnings("ArrayRecordComponent")
public record Call(String actor, String key, byte[] body) {}
