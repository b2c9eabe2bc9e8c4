/**
 * Seals the events: keeps the Merkle tree over them up to date, signs its heads, lodges them outside, and finds out what does
 * not agree with them.
 */
@NullMarked
package uk.foiworkflow.seal;

import org.jspecify.annotations.NullMarked;
