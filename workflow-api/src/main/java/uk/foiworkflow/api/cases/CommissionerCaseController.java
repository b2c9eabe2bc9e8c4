package uk.foiworkflow.api.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.commands.SharedLetter;
import uk.foiworkflow.api.access.ViewRecord;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.problem.Problem;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.problem.Problems;
import uk.foiworkflow.clock.OutsideCalendar;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.KeyReused;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.host.Rejection;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.commissioner.CommissionerCase;
import uk.foiworkflow.projections.commissioner.CommissionerCases;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.store.Erased;
import uk.foiworkflow.store.StoreFailure;
import uk.foiworkflow.store.UnreadableEvent;

/** The Commissioner's case, which may be about several requests: seen as one, and written to as one. */
@RestController
class CommissionerCaseController {

    private final CommissionerCases cases;
    private final EventSource events;
    private final ReadModels readModels;
    private final Commands commands;
    private final ViewRecord views;

    CommissionerCaseController(Projections projections, EventSource events, ReadModels readModels, Commands commands,
            ViewRecord views) {
        this.cases = projections.commissionerCases();
        this.events = events;
        this.readModels = readModels;
        this.commands = commands;
        this.views = views;
    }

    /** What became of a letter on each request. */
    record Recorded(String commissionerReference, List<OnRequest> requests) {}

    /**
     * What became of it on one request.
     *
     * @param version at which the request stands by it; null when it was refused
     * @param position of its last event in the store; null likewise
     * @param events what it led to, in order
     * @param problem why it was refused; null when it was not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnRequest(String reference, Status status, @Nullable Long version, @Nullable Long position,
            List<String> events, @Nullable Problem problem) {

        enum Status {
            RECORDED, REFUSED;

            @Override
            public String toString() {
                return Wire.word(this);
            }
        }
    }

    @Operation(tags = "Commissioner", operationId = "commissionerCase", summary = "A case of the Commissioner", description = "The"
            + " requests that it is about, the Commissioner's case officer, the letters and their days, what was agreed, the"
            + " telephone notes, and what is still to be done.")
    @GetMapping(path = "/api/commissioner-cases/{commissionerReference}", produces = MediaType.APPLICATION_JSON_VALUE)
    CommissionerCase one(@PathVariable String commissionerReference, Caller caller) {
        List<String> requests = requests(commissionerReference, caller);
        if (requests.isEmpty()) {
            throw nothing(commissionerReference);
        }
        views.opened(requests, "commissioner-case", caller);
        return CommissionerCase.of(commissionerReference, requests.stream().map(events::stream).toList());
    }

    @Operation(tags = "Commissioner", operationId = "recordOnCommissionerCase", summary = "Record a letter or a note on every request of a case", description = "What"
            + " the call of the same name on one request does (complaint, enquiries, information-notices, submissions,"
            + " informal-resolution, commissioner-officer, agreed-dates, telephone-notes) is done on each: those named, else"
            + " all that the case is about. Each is recorded or refused by itself, all under one correlation; sent again with"
            + " the same Idempotency-Key, what was recorded is not recorded twice and what failed is tried again.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = SharedLetter.class), examples = @ExampleObject("""
                    {"requests": ["2025-17", "2025-18"], "body": {"on": "2025-04-14", "due": "2025-04-28"}}"""))))
    @PostMapping(path = "/api/commissioner-cases/{commissionerReference}/{letter}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Recorded record(@PathVariable String commissionerReference, @PathVariable String letter,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller, @Nullable Once once) {
        SharedLetter shared = StrictJson.read(body, SharedLetter.class);
        RequestCommand command = shared.command(commissionerReference, letter);
        List<OnRequest> answers = new ArrayList<>();
        for (String reference : named(shared, commissionerReference, caller)) {
            answers.add(record(reference, command, caller, once));
        }
        return new Recorded(commissionerReference, answers);
    }

    private Collection<String> named(SharedLetter shared, String commissionerReference, Caller caller) {
        if (!shared.requests().isEmpty()) {
            return shared.references();
        }
        if (!readModels.settled().current()) {
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    "The list of the Commissioner's cases is behind, so it cannot be said which requests this is about.");
        }
        List<String> requests = requests(commissionerReference, caller);
        if (requests.isEmpty()) {
            throw nothing(commissionerReference);
        }
        return requests;
    }

    /** A key that was used for another letter is told for the whole call: it is the caller's mistake, on every request. */
    private OnRequest record(String reference, RequestCommand command, Caller caller, @Nullable Once once) {
        try {
            Handled handled = commands.handle(reference, () -> command, caller, null, own(once, reference));
            return new OnRequest(reference, OnRequest.Status.RECORDED, handled.version(), handled.position(),
                    handled.eventTypes(), null);
        } catch (KeyReused e) {
            throw e;
        } catch (Rejection | ProblemException | OutsideCalendar | UnreadableEvent | Erased | StoreFailure e) {
            return new OnRequest(reference, OnRequest.Status.REFUSED, null, null, List.of(),
                    Problems.of(e).problem());
        }
    }

    /** The key of the call makes one for each request, so that each counts once. */
    private static @Nullable Once own(@Nullable Once once, String reference) {
        return once == null
                ? null
                : new Once(UUID.nameUUIDFromBytes((once.key() + "\n" + reference).getBytes(StandardCharsets.UTF_8))
                        .toString(), once.body());
    }

    private List<String> requests(String commissionerReference, Caller caller) {
        return cases.requests(commissionerReference, new Viewer(caller.actor()));
    }

    private static ProblemException nothing(String commissionerReference) {
        return new ProblemException(ProblemType.NOT_FOUND,
                "No request that you may see is before the Commissioner under " + commissionerReference + ".");
    }
}
