package uk.foiworkflow.api.seal;

import static uk.foiworkflow.api.seal.ProofParameters.wrong;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.seal.Proofs.EventProof;
import uk.foiworkflow.api.seal.Proofs.GrowthProof;
import uk.foiworkflow.seal.Lodging;
import uk.foiworkflow.seal.SealedLog;
import uk.foiworkflow.seal.Standing;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Unsealable;
import uk.foiworkflow.store.PostgresEventStore;

/** Gives out signed heads, and proves by them. */
@FromEvents
@RestController
class LogController {

    private static final String TAG = "Log";
    private static final String WITNESSES = "Foi-Witnesses";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final SealedLog log;
    private final Sealing sealing;
    private final LogKeys keys;
    private final PostgresEventStore events;
    private final Lodging lodging;

    LogController(SealedLog log, Sealing sealing, LogKeys keys, PostgresEventStore events, Lodging lodging) {
        this.log = log;
        this.sealing = sealing;
        this.keys = keys;
        this.events = events;
        this.lodging = lodging;
    }

    /** Takes no parameters. */
    record Nothing() {}

    /**
     * The keys with which the log is or was signed.
     *
     * @param keys in the form of C2SP signed-note, the newest last
     */
    record Keys(List<String> keys) {}

    @Operation(tags = TAG, summary = "The newest signed head", description = "The head of the Merkle tree over all events, in"
            + " the form of C2SP tlog-checkpoint; docs/log.md says how it comes about. The header Foi-Witnesses says who holds"
            + " which head.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/api/audit/checkpoint")
    ResponseEntity<byte[]> checkpoint(@Query Nothing query) {
        return text(newest(log.head()));
    }

    @Operation(tags = TAG, summary = "Seal now", description = "Seals all that was recorded before the call, and answers the"
            + " signed head over it.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    @PostMapping(path = "/api/audit/checkpoint")
    ResponseEntity<byte[]> seal() {
        try {
            return text(newest(sealing.now()));
        } catch (Unsealable e) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Nothing is sealed: " + e.getMessage() + ".");
        }
    }

    @Operation(tags = TAG, summary = "The keys of the log", description = "Take them from here once, and keep them: a key that"
            + " comes with what it is to prove proves nothing.")
    @GetMapping(path = "/api/audit/keys", produces = MediaType.APPLICATION_JSON_VALUE)
    Keys keys(@Query Nothing query) {
        return new Keys(keys.known().stream().map(Objects::toString).toList());
    }

    @Operation(tags = TAG, summary = "Prove that an event is under a head, or that the log only grew", description = "With"
            + " `position`, that this event is under the newest head, or that of `size`; `show` lays one group of its fields open,"
            + " with what it takes to check it against the commitment (docs/commitments.md). With `older`, that the head of"
            + " `newer`, or the newest, grew out of it.")
    @GetMapping(path = "/api/audit/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    Object proof(@Query ProofParameters asked) {
        try {
            return asked.ofEvent() ? ofEvent(asked) : ofGrowth(asked);
        } catch (Unsealable e) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "It cannot be proven: " + e.getMessage() + ".");
        }
    }

    /** Set beforehand, the type is not a matter of what the caller accepts. */
    private ResponseEntity<byte[]> text(TreeHead head) {
        return ResponseEntity.ok().contentType(TEXT).header(WITNESSES, Standing.holders(lodging.standings()))
                .body(head.note().getBytes(StandardCharsets.UTF_8));
    }

    private EventProof ofEvent(ProofParameters asked) {
        long position = Objects.requireNonNull(asked.position());
        TreeHead head = head("size", asked.size());
        if (position < 1 || position > head.size()) {
            throw wrong("position", "Expected 1 to " + head.size() + ", the events under that head.");
        }
        SealedLog.OfEvent proof = log.prove(position, head);
        return EventProof.of(proof,
                asked.show() == null ? null : events.open(proof.stream(), proof.sequence(), asked.show()));
    }

    private GrowthProof ofGrowth(ProofParameters asked) {
        TreeHead older = head("older", asked.older());
        TreeHead newer = head("newer", asked.newer());
        if (older.size() > newer.size()) {
            throw wrong("older", "Expected at most " + newer.size() + ", the size of the newer head.");
        }
        return GrowthProof.of(log.prove(older, newer));
    }

    private TreeHead head(String field, @Nullable Long size) {
        if (size == null) {
            return newest(log.head());
        }
        TreeHead head = log.head(size);
        if (head == null) {
            throw wrong(field, "No head of that size was signed.");
        }
        return head;
    }

    private static TreeHead newest(@Nullable TreeHead head) {
        if (head == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Nothing is sealed yet.");
        }
        return head;
    }
}
