package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.casefile.CaseFile;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Cost;
import uk.foiworkflow.request.Disposal;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.ResponseCheck;
import uk.foiworkflow.request.Weakness;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.event.Notice;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.store.StoredEvent;

/** Tells a single case from its own events, so that it is never behind. */
@FromEvents
@RestController
class CaseController {

    private final KnownEvents known;
    private final RequestDecider decider;
    private final Past past;
    private final Clock clock;

    CaseController(KnownEvents known, Past past, RequestDecider decider, Clock clock) {
        this.known = known;
        this.past = past;
        this.decider = decider;
        this.clock = clock;
    }

    /** How its compliance is asked for. */
    record Judged(
            @Parameter(description = "Judged at the end of this day; today when left out.", example = "2021-12-01") @Nullable LocalDate asOf,
            @Parameter(description = "By what was known at this instant; by all that is known when left out.", example = "2021-11-01T00:00:00Z") @Nullable Instant knownAt) {}

    @Operation(tags = "Cases", summary = "The case as it stands, or stood", description = "Everything on file. As it stands, it"
            + " comes with the ETag that a command names in If-Match. `asOf` asks what the file said at an instant, `onDate`"
            + " what had happened by the end of a day: what was entered late counts from its day, and a wrong entry never."
            + " Both together ask what had happened by the day, as far as was known at the instant.")
    @GetMapping(path = "/api/requests/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseFile> file(@PathVariable String reference, @Query Then query, Caller caller) {
        past.check(query.asOf(), query.onDate());
        List<StoredEvent> events = known.of(reference, caller, query.asOf());
        CaseFile file = CaseFile.of(events, query.onDate(), known.seen(caller),
                request -> Disposal.of(request, decider.calendar(), decider.policy()))
                .orElseThrow(() -> OneCase.notReceived(reference, Objects.requireNonNull(query.onDate())));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header(ReadModels.POSITION,
                Long.toString(events.getLast().position()));
        return (query.asOf() == null && query.onDate() == null ? answer.eTag(Expected.tag(file.version())) : answer)
                .body(file);
    }

    @Operation(tags = "Cases", summary = "Its deadlines and findings", description = "Whether the case kept the law up to the"
            + " end of a day, corrections of the record included. Later steps are ignored, and a limit is missed only from"
            + " the day after it.")
    @GetMapping(path = "/api/requests/{reference}/compliance", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Compliance> compliance(@PathVariable String reference, @Query Judged query, Caller caller) {
        past.check(query.knownAt(), null);
        List<StoredEvent> events = known.of(reference, caller, query.knownAt());
        LocalDate day = query.asOf() == null ? KnownSince.day(clock.instant()) : query.asOf();
        Facts facts = Facts.of(events.stream().map(StoredEvent::event).toList(), day);
        if (facts.questions().isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND,
                    "Request " + reference + " had not been received by " + DateInWords.of(day)
                            + ", or its questions are in another request.");
        }
        return ResponseEntity.ok().header(ReadModels.POSITION, Long.toString(events.getLast().position()))
                .body(Compliance.of(facts, decider.calendar()));
    }

    /** The letter that is to go out, as far as its draft does not say. */
    record ToSend(
            @Parameter(description = "The day on which it is to go out; today when left out.", example = "2021-07-27") @Nullable LocalDate on,
            @Parameter(description = "What it says of the request as a whole.", example = "partly-withheld") @Nullable RollUp statement,
            @Parameter(description = "Whether it gives the complaints procedure.") @Nullable Boolean complaintsProcedure,
            @Parameter(description = "Whether it gives the right to go to the Commissioner.") @Nullable Boolean commissionerRight,
            @Parameter(description = "Whether it says why the public interest favours withholding.") @Nullable Boolean publicInterestReasons,
            @Parameter(description = "Whether it says why the exemption applies.") @Nullable Boolean why) {}

    /** What stands against the response. */
    record Checked(String reference, @Nullable Integer draft, List<Weakness> weaknesses) {}

    @Operation(tags = "Cases", summary = "The response before it goes out", description = "Everything that stands against"
            + " sending the latest draft to all questions that are decided: what blocks it, and what a requester's adviser"
            + " would say of it. Nothing is written.")
    @GetMapping(path = "/api/requests/{reference}/response-check", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Checked> check(@PathVariable String reference, @Query ToSend query, Caller caller) {
        List<StoredEvent> events = known.of(reference, caller, null);
        Request request = Request.NONE;
        for (StoredEvent event : events) {
            request = request.evolve(event.event());
        }
        int latest = request.drafting().draft();
        Integer draft = latest == 0 ? null : latest;
        LocalDate on = query.on() == null ? KnownSince.day(clock.instant()) : query.on();
        var letter = new IssueResponse(on, Numbers.NONE, draft, query.statement(),
                new Notice(query.complaintsProcedure(), query.commissionerRight(), query.publicInterestReasons(),
                        query.why()));
        return ResponseEntity.ok().header(ReadModels.POSITION, Long.toString(events.getLast().position()))
                .eTag(Expected.tag(events.getLast().sequence()))
                .body(new Checked(reference, draft, ResponseCheck.of(request, letter, decider.policy())));
    }

    @Operation(tags = "Cases", summary = "What it takes, against the cost limit", description = "The minutes of searches that"
            + " are recorded, and of the estimate of what remains, under each law of its questions, with those of the requests whose cost is counted"
            + " together with it and the working days in which all were received (FOIA s.12).")
    @GetMapping(path = "/api/requests/{reference}/cost", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Cost>> cost(@PathVariable String reference, @Query Then query, Caller caller) {
        past.check(query.asOf(), query.onDate());
        List<StoredEvent> events = known.of(reference, caller, query.asOf());
        return ResponseEntity.ok().header(ReadModels.POSITION, Long.toString(events.getLast().position()))
                .body(Cost.of(OneCase.of(events, query.onDate()).standing().request()).stream()
                        .map(cost -> cost.seenBy(known.seen(caller))).toList());
    }
}
