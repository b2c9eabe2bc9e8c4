package uk.foiworkflow.projections.follow;

import java.time.Instant;

/**
 * A read model that is being built beside the one that answers.
 *
 * @param version of the projection that builds it
 * @param began UTC
 * @param progress how far it has come; its head is where the one that answers stands
 */
public record UnderWay(Purpose purpose, int version, Instant began, Progress progress) {}
