package uk.foiworkflow.api.chronologies;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.Problem;

/**
 * What became of one line.
 *
 * @param line its number, from 1
 * @param reference the reference of the request; null when the line cannot be read
 * @param problem why it was rejected; null when it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineAnswer(int line, @Nullable String reference, Arrival status, @Nullable Problem problem) {}
