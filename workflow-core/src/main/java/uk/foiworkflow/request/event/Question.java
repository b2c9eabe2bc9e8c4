package uk.foiworkflow.request.event;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;

/**
 * One thing that was asked: the unit of decision.
 *
 * @param number its number in the request, from 1
 * @param text the question in the requester's words
 * @param regime the law under which it is answered; null when it is that of the case
 */
public record Question(int number, Confidential text, @Nullable Regime regime) {}
