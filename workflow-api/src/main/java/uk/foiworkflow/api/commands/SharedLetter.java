package uk.foiworkflow.api.commands;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.RequestCommand;

/**
 * One letter or note that is recorded on several requests at once.
 *
 * @param requests their references; empty for all that the Commissioner's case is about
 * @param body what the same call on one request would say, without the Commissioner's reference
 */
public record SharedLetter(List<String> requests, @Schema(implementation = Object.class) ObjectNode body) {

    private static final String COMMISSIONER = "commissionerReference";
    private static final String BELOW = "/api/requests/{reference}/";

    /** What is the same for all requests of a case; what a notice orders and says is recorded on each by itself. */
    private static final Set<String> CALLS = Set.of("complaint", "enquiries", "information-notices", "submissions",
            "informal-resolution", "commissioner-officer", "agreed-dates", "telephone-notes");

    public SharedLetter {
        requests = List.copyOf(requests);
    }

    /** The references, each once. */
    public SortedSet<String> references() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(requests));
    }

    /**
     * The command that it stands for on each of them.
     *
     * @param letter the last part of the address of the same call on one request
     * @throws ProblemException 404 when there is no such call; else as for one request
     */
    public RequestCommand command(String commissionerReference, String letter) {
        Call<?> call = CommissionerCalls.ROWS.stream()
                .filter(row -> CALLS.contains(letter) && row.path().equals(BELOW + letter)).findFirst()
                .orElseThrow(ProblemException::nothingThere);
        if (body.has(COMMISSIONER)) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("body." + COMMISSIONER, "Not known here; it is in the address.")));
        }
        ObjectNode written = body.deepCopy();
        if (Arrays.stream(call.command().getRecordComponents()).anyMatch(part -> part.getName().equals(COMMISSIONER))) {
            written.put(COMMISSIONER, commissionerReference);
        }
        return call.read(written, "body", other -> new OtherCase(other, null));
    }
}
