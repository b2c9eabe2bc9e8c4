/**
 * The transparency log: one Merkle tree (RFC 9162) over the whole store in position order, proofs out of it, and signed
 * heads in the C2SP checkpoint form. Pure values; the format is in docs/log.md.
 */
@NullMarked
package uk.foiworkflow.log;

import org.jspecify.annotations.NullMarked;
