package uk.foiworkflow.api.seal;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.seal.Verifications.Report;

/** Has all events read anew and held against what was sealed. */
@FromEvents
@RestController
class VerificationController {

    private final Verifications verifications;
    private final LogKeys keys;

    VerificationController(Verifications verifications, LogKeys keys) {
        this.verifications = verifications;
        this.keys = keys;
    }

    /** Takes no parameters. */
    record Nothing() {}

    @Operation(tags = "Log", summary = "Verify the whole trail", description = "Reads every event anew, makes the tree over them,"
            + " and holds it against tiles, signed heads and witnesses; then works out anew, with the keys of requests, what each"
            + " event committed to. It goes on after the answer; one at a time.")
    @PostMapping(path = "/api/audit/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Report start() {
        if (keys.known().isEmpty()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "This node knows no key of the log to verify with.");
        }
        Report started = verifications.start();
        if (started == null) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "A verification is running already.");
        }
        return started;
    }

    @Operation(tags = "Log", summary = "What the last verification found", description = "While it runs: how far it has come.")
    @GetMapping(path = "/api/audit/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    Report last(@Query Nothing query) {
        Report last = verifications.last();
        if (last == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Nothing was verified since the start of this node.");
        }
        return last;
    }
}
