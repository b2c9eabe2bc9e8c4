package uk.foiworkflow.borough;

import java.util.List;
import uk.foiworkflow.request.command.RequestCommand;

/**
 * What the files tell of one request.
 *
 * @param told what happened, in the order in which it was entered; the first receives the request
 */
public record PastRequest(String reference, List<RequestCommand> told) {

    public PastRequest {
        told = List.copyOf(told);
    }
}
