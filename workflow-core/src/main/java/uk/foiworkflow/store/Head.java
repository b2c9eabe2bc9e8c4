package uk.foiworkflow.store;

import java.time.Instant;

/**
 * Where the one order of the store stands.
 *
 * @param position of the last event; 0 when there is none
 * @param recordedAt when the last event was recorded, UTC; when there is none, when the store was made
 */
public record Head(long position, Instant recordedAt) {}
