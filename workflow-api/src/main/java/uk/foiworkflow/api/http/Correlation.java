package uk.foiworkflow.api.http;

import java.util.UUID;

/**
 * What everything that one call leads to has in common.
 *
 * @param id the caller's {@code X-Correlation-Id}, else one of ours
 */
public record Correlation(UUID id) {}
