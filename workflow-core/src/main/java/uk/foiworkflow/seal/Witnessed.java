package uk.foiworkflow.seal;

/**
 * A signed head as somebody outside holds it.
 *
 * @param witness who does
 * @param note the head with its signatures
 */
public record Witnessed(String witness, String note) {}
