package uk.foiworkflow.seal;

import java.time.Instant;
import uk.foiworkflow.log.Hash;

/**
 * A signed head of the tree.
 *
 * @param size how many events it covers, which is the position of the last
 * @param after the size of the head before; 0 for the first
 * @param signedAt UTC, by the clock of the database; never earlier than the head before
 * @param note the head with its signatures, C2SP tlog-checkpoint
 */
public record TreeHead(long size, long after, Hash root, Instant signedAt, String note) {}
