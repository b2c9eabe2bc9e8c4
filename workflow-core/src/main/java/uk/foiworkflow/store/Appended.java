package uk.foiworkflow.store;

import java.time.Instant;

/**
 * What the store answered to an append.
 *
 * @param version the sequence of the last event
 * @param position the position of the last event
 * @param recordedAt when they were recorded, UTC
 */
public record Appended(long version, long position, Instant recordedAt) {}
