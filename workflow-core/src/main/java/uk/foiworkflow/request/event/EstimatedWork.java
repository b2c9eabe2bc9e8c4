package uk.foiworkflow.request.event;

import uk.foiworkflow.law.CostActivity;

/**
 * How long one of the activities that count will still take (SI 2004/3244 reg 4(3)).
 *
 * @param minutes of one person's work
 */
public record EstimatedWork(CostActivity activity, int minutes) {}
