package uk.foiworkflow.seal;

import java.time.Instant;

/**
 * A head that somebody outside was given to keep.
 *
 * @param witness who has it
 * @param at when they took it, UTC, by the clock of the database
 * @param receipt what they gave for it, be it a signature or a time-stamp; empty when they give nothing
 */
public record Lodged(String witness, Instant at, String receipt, TreeHead head) {}
