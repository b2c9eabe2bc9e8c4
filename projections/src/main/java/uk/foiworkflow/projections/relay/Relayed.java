package uk.foiworkflow.projections.relay;

import uk.foiworkflow.projections.follow.Progress;

/**
 * How far a topic has come.
 *
 * @param node that puts the events there, or did so last; empty where none ever did
 * @param here whether that is this node
 */
public record Relayed(String node, boolean here, Progress progress) {}
