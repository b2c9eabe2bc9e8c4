package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.cases.Supposition.BrokenRule;
import uk.foiworkflow.api.commands.SupposedCall;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.engine.OtherCases;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.engine.Visibility;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.facts.QuestionFacts;
import uk.foiworkflow.facts.WhatIf;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/** Answers what the clocks of a case do now, and what they would do; it reads, and writes nothing. */
@FromEvents
@RestController
class WhatIfController {

    private final EventSource events;
    private final Visibility visibility;
    private final RequestDecider decider;
    private final OtherCases others;
    private final Directory directory;
    private final Clock clock;

    WhatIfController(EventSource events, Visibility visibility, RequestDecider decider, OtherCases others,
            ObjectProvider<Directory> directory, Clock clock) {
        this.events = events;
        this.visibility = visibility;
        this.decider = decider;
        this.others = others;
        this.directory = directory.getIfAvailable(() -> Directory.NONE);
        this.clock = clock;
    }

    @Operation(tags = "Cases", summary = "What if", description = "Supposes steps in the life of the case, in the order of"
            + " their days, and tells what they would do to its last days and findings, on a day of your choice. Days to"
            + " come may be named. With nothing supposed it tells how the clocks run now. Nothing is recorded.")
    @GetMapping(path = "/api/requests/{reference}/what-if", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Supposition> whatIf(@PathVariable String reference, @Query WhatIfParameters query, Caller caller) {
        visibility.check(reference, caller.actor());
        List<StoredEvent> stored = events.stream(reference);
        if (stored.isEmpty()) {
            throw ProblemException.noSuchRequest(reference);
        }
        List<RequestEvent> recorded = stored.stream().map(StoredEvent::event).toList();
        LocalDate today = KnownSince.day(clock.instant());
        List<Integer> numbers = Facts.of(recorded, LocalDate.MAX).questions().stream().map(QuestionFacts::number)
                .toList();
        List<Supposed> supposed = query.steps(today, Numbers.of(numbers));
        LocalDate day = query.asOf() == null ? lastDay(today, supposed) : query.asOf();
        if (Facts.of(recorded, day).questions().isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND,
                    "Request " + reference + " had not been received by " + DateInWords.of(day) + ".");
        }
        WhatIf what = WhatIf.of(recorded, supposed.stream().map(Supposed::command).toList(), day, decider);
        refuseWhatCannotBe(what, supposed);
        return ResponseEntity.ok().header(ReadModels.POSITION, Long.toString(stored.getLast().position()))
                .body(Supposition.of(reference, day, decider.calendar().version(), what,
                        what.broken().stream().filter(each -> !answersDraft(each.broken()))
                                .map(each -> BrokenRule.of(supposed.get(each.step()).field(each.broken()),
                                        each.broken()))
                                .toList()));
    }

    @Operation(tags = "Cases", operationId = "supposeCall", summary = "What a call would do", description = "Supposes one call on"
            + " the request as whoever asks would make it now: what would be recorded, which rules stand in its way, and"
            + " which last days it moves. Nothing is recorded.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = SupposedCall.class))))
    @PostMapping(path = "/api/requests/{reference}/supposition", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Supposition> suppose(@PathVariable String reference,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller) {
        visibility.check(reference, caller.actor());
        List<StoredEvent> stored = events.stream(reference);
        if (stored.isEmpty()) {
            throw ProblemException.noSuchRequest(reference);
        }
        SupposedCall call = StrictJson.read(body, SupposedCall.class);
        LocalDate today = KnownSince.day(clock.instant());
        Context context = new Context(call.as(caller.actor()), today, false, directory);
        WhatIf what = WhatIf.of(stored.stream().map(StoredEvent::event).toList(),
                List.of(call.read(others.seenBy(caller))), today, decider, context);
        return ResponseEntity.ok().header(ReadModels.POSITION, Long.toString(stored.getLast().position()))
                .eTag(Expected.tag(stored.getLast().sequence()))
                .body(Supposition.of(reference, today, decider.calendar().version(), what, what.broken().stream()
                        .map(each -> BrokenRule.of(each.broken().field(), each.broken())).toList()));
    }

    /** That a text be drafted and cleared is not supposed away, it is left aside: the question is one of days. */
    private static boolean answersDraft(Broken broken) {
        return broken.field().equals("draft");
    }

    private static LocalDate lastDay(LocalDate today, List<Supposed> supposed) {
        return supposed.stream().map(step -> step.command().on()).max(Comparator.naturalOrder())
                .filter(last -> last.isAfter(today)).orElse(today);
    }

    private static void refuseWhatCannotBe(WhatIf what, List<Supposed> supposed) {
        List<FieldError> impossible = what.broken().stream()
                .filter(each -> each.broken().bar() == Bar.IMPOSSIBLE)
                .map(each -> new FieldError(supposed.get(each.step()).field(each.broken()), each.broken().rule(),
                        each.broken().why()))
                .toList();
        if (!impossible.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_BROKEN, impossible);
        }
    }
}
