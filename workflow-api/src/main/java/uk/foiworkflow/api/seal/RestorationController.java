package uk.foiworkflow.api.seal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.seal.Loss;
import uk.foiworkflow.seal.Restoration;
import uk.foiworkflow.seal.SealedLog;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Unsealable;

/** Lets an operator declare that an older state of the database was brought back. */
@RestController
class RestorationController {

    private static final int LONGEST_REASON = 500;

    private final Sealing sealing;
    private final SealedLog log;
    private final Clock clock;

    RestorationController(Sealing sealing, SealedLog log, Clock clock) {
        this.sealing = sealing;
        this.log = log;
        this.clock = clock;
    }

    /**
     * How a restoration is declared.
     *
     * @param reason why, in a sentence, which every head from then on says
     * @param lost the last position that was sealed before; the greatest that anybody outside holds when left out
     */
    record Declaration(String reason, @Nullable Long lost) {}

    @Operation(tags = "Log", operationId = "restoration", summary = "Declare that an older state of the database was brought"
            + " back", description = "The log goes on from the last position that is proven to be what it was, in a new epoch"
                    + " whose heads say what was lost, who declared it and why. Until then nothing is signed where a witness"
                    + " holds more than the database.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Declaration.class))))
    @PostMapping(path = "/api/audit/restorations", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Restoration declare(@org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller) {
        Declaration declared = StrictJson.read(body, Declaration.class);
        if (declared.reason().isBlank() || declared.reason().length() > LONGEST_REASON) {
            throw wrong("reason", "Say why, in at most " + LONGEST_REASON + " characters.");
        }
        if (!sealing.on()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "This node has no key of the log.");
        }
        try {
            return sealing.declare(loss(declared.lost()), clock.instant(), caller.actor().id(), declared.reason());
        } catch (Unsealable e) {
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    "A restoration does not explain it: " + e.getMessage() + ".");
        }
    }

    private Loss loss(@Nullable Long lost) {
        Loss told = sealing.loss();
        TreeHead head = log.head();
        long size = head == null ? 0 : head.size();
        if (told == null) {
            if (lost == null || lost <= size) {
                throw wrong("lost", "Nobody outside holds more than the " + size + " events that are sealed here. Where"
                        + " more was sealed before, say up to which position.");
            }
            return new Loss(1, size, lost);
        }
        if (lost != null && lost < told.lost()) {
            throw wrong("lost", "Up to " + told.lost() + " it was sealed, as is known outside.");
        }
        return lost == null ? told : new Loss(told.epoch(), told.kept(), lost);
    }

    private static ProblemException wrong(String field, String words) {
        return new ProblemException(ProblemType.RULE_BROKEN, List.of(new FieldError(field, Rules.WORDS, words)));
    }
}
