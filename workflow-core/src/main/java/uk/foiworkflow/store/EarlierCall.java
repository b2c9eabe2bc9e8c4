package uk.foiworkflow.store;

/**
 * The call that used an idempotency key first.
 *
 * @param stream the request that it was about
 * @param firstSequence of the events that it led to
 * @param lastSequence of the events that it led to
 * @param sameBody whether its body was this one; false as well when the key of the request has been destroyed, for then
 *            nobody can tell any more
 */
public record EarlierCall(String stream, long firstSequence, long lastSequence, boolean sameBody) {}
