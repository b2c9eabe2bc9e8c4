package uk.foiworkflow.projections.follow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a read model come from.
 *
 * @param version of the projection that makes them
 * @param mixed whether some are still those of an earlier version
 * @param rebuilt when they were last built anew, UTC; null where they never were
 */
public record Origin(int version, boolean mixed, @Nullable Instant rebuilt) {}
