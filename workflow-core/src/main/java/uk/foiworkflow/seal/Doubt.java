package uk.foiworkflow.seal;

import org.jspecify.annotations.Nullable;

/**
 * That somebody has seen the log otherwise.
 *
 * @param claim what they have seen; null when it cannot be believed
 */
record Doubt(Fault fault, @Nullable Claim claim) {}
