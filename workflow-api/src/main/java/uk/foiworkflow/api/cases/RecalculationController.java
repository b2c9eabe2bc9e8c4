package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.cases.Recalculation.MovedDay;
import uk.foiworkflow.api.cases.Recalculation.NotCounted;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.clock.OutsideCalendar;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Rejection;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.due.DueDates;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.command.ClockCommand.RecalculateDeadlines;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.store.Erased;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.UnreadableEvent;

/**
 * Counts the days of all open requests anew after a bank holiday was announced. A head does it: it changes what is on the
 * file of cases, which an administrator, who gives the calendar its new version, does not read. Each request is recorded by
 * itself and only where something moves, so that a run which broke off is simply asked for again.
 */
@RestController
class RecalculationController {

    private final EventSource events;
    private final DueDates dueDates;
    private final ReadModels readModels;
    private final Commands commands;
    private final RequestDecider decider;
    private final Clock clock;

    RecalculationController(EventSource events, Projections projections, ReadModels readModels, Commands commands,
            RequestDecider decider, Clock clock) {
        this.events = events;
        this.dueDates = projections.dueDates();
        this.readModels = readModels;
        this.commands = commands;
        this.decider = decider;
        this.clock = clock;
    }

    /**
     * How it is asked for.
     *
     * @param why what was announced
     * @param dryRun whether only to tell what would move; false when left out
     */
    record Announced(String why, @Nullable Boolean dryRun) {}

    @Operation(tags = "Deadlines", operationId = "recalculate", summary = "Count open due dates anew", description = "Counts"
            + " the days of every open request by the calendar that now holds, and moves the due dates that differ, each by"
            + " an event that says why. What is answered keeps the date of its day. Asked for again, it moves nothing.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Announced.class))))
    @PostMapping(path = "/api/calendar/recalculation", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Recalculation recalculate(@org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller) {
        Announced announced = StrictJson.read(body, Announced.class);
        if (announced.why().isBlank()) {
            throw new ProblemException(ProblemType.RULE_BROKEN,
                    List.of(new FieldError("why", Rules.RECALCULATED, "Say what was announced.")));
        }
        boolean dryRun = Boolean.TRUE.equals(announced.dryRun());
        var command = new RecalculateDeadlines(KnownSince.day(clock.instant()), new Confidential(announced.why()));
        List<MovedDay> moved = new ArrayList<>();
        List<NotCounted> failed = new ArrayList<>();
        SortedSet<String> owed = owed(caller);
        for (String reference : owed) {
            try {
                List<MovedDay> days = moves(reference, command, caller);
                if (!days.isEmpty() && !dryRun) {
                    commands.handle(reference, () -> command, caller, null, null);
                }
                moved.addAll(days);
            } catch (Rejection | OutsideCalendar | UnreadableEvent | Erased e) {
                failed.add(new NotCounted(reference, String.valueOf(e.getMessage())));
            }
        }
        return new Recalculation(decider.calendar().version(), dryRun, owed.size(), moved, failed);
    }

    private SortedSet<String> owed(Caller caller) {
        if (!readModels.settled().current()) {
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    "The list of what is due is behind, so it cannot be said what is to be counted.");
        }
        return dueDates.owing(new Viewer(caller.actor()));
    }

    private List<MovedDay> moves(String reference, RecalculateDeadlines command, Caller caller) {
        Request request = Request.NONE;
        for (StoredEvent stored : events.stream(reference)) {
            request = request.evolve(stored.event());
        }
        LocalDate today = command.on();
        Decision decision = decider.decide(request, command, new Context(caller.actor(), today, false));
        return Recalculation.moved(reference, request, decision.events());
    }
}
