package uk.foiworkflow.projections.follow;

import java.time.Instant;

/**
 * A read model that is being built beside the one that answers.
 *
 * @param version of the projection that builds it
 * @param shape of the tables when it was begun
 * @param indexed whether it has had all its indexes from the first event on
 * @param began UTC
 */
record Build(Purpose purpose, int version, String shape, boolean indexed, Instant began) {}
