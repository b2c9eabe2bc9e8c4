package uk.foiworkflow.api.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.directory.Leaving.Moved;
import uk.foiworkflow.api.directory.Leaving.NotMoved;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.clock.OutsideCalendar;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Rejection;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.cases.Cases;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Handover;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.Erased;
import uk.foiworkflow.store.SavedWords;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.UnreadableEvent;

/**
 * Gives what somebody who leaves still has to somebody else. Each thing is an event of its own case that says why, so that a
 * run which broke off is simply asked for again.
 */
@RestController
class LeavingController {

    private final EventSource events;
    private final Cases cases;
    private final ReadModels readModels;
    private final Commands commands;
    private final RequestDecider decider;
    private final Directory directory;
    private final SavedWords saved;
    private final Clock clock;

    LeavingController(EventSource events, Projections projections, ReadModels readModels, Commands commands,
            RequestDecider decider, Directory directory, SavedWords saved, Clock clock) {
        this.events = events;
        this.cases = projections.cases();
        this.readModels = readModels;
        this.commands = commands;
        this.decider = decider;
        this.directory = directory;
        this.saved = saved;
        this.clock = clock;
    }

    /**
     * How somebody's leaving is told.
     *
     * @param on the day of law on which it goes over
     * @param to the person or team that gets it
     * @param why why, in a sentence
     * @param dryRun whether only to tell what would go over; false when left out
     */
    record Left(LocalDate on, String to, String why, @Nullable Boolean dryRun) {}

    @Operation(tags = "People", operationId = "leaving", summary = "Give what somebody has to somebody else", description = "The"
            + " cases that are theirs, the tasks that await their reply and the open reviews that they are to decide, each by"
            + " an event that says why. Asked for again, it moves nothing.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Left.class))))
    @PostMapping(path = "/api/people/{id}/leaving", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Leaving leaving(@PathVariable String id, @org.springframework.web.bind.annotation.RequestBody byte[] body,
            Caller caller) {
        Left left = StrictJson.read(body, Left.class);
        check(id, left);
        if (!readModels.settled().current()) {
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    "The list of cases is behind, so it cannot be said what " + id + " has.");
        }
        boolean dryRun = Boolean.TRUE.equals(left.dryRun());
        Handover handover = new Handover(id, left.to(), left.on(), new Confidential(left.why()));
        List<Moved> moved = new ArrayList<>();
        List<NotMoved> failed = new ArrayList<>();
        List<String> theirs = cases.of(id);
        for (String reference : theirs) {
            try {
                over(reference, handover, caller, dryRun, moved, failed);
            } catch (UnreadableEvent | Erased e) {
                failed.add(new NotMoved(reference, "case", null, e.getMessage() + "."));
            }
        }
        if (!dryRun) {
            saved.removeAll(id);
        }
        return new Leaving(id, left.to(), dryRun, theirs.size(), moved, failed);
    }

    private void over(String reference, Handover handover, Caller caller, boolean dryRun, List<Moved> moved,
            List<NotMoved> failed) {
        Request request = Request.NONE;
        for (StoredEvent stored : events.stream(reference)) {
            request = request.evolve(stored.event());
        }
        Context context = new Context(caller.actor(), KnownSince.day(clock.instant()), false, directory);
        for (RequestCommand command : handover.of(request)) {
            Moved thing = Moved.by(command, reference);
            try {
                Decision decision = decider.decide(request, command, context);
                if (!decision.broken().isEmpty()) {
                    failed.add(
                            NotMoved.of(thing, String.join(" ", decision.broken().stream().map(Broken::why).toList())));
                    continue;
                }
                if (!dryRun) {
                    commands.handle(reference, () -> command, caller, null, null);
                }
                for (RequestEvent event : decision.events()) {
                    request = request.evolve(event);
                }
                moved.add(thing);
            } catch (Rejection | OutsideCalendar e) {
                failed.add(NotMoved.of(thing, String.valueOf(e.getMessage())));
            }
        }
    }

    private void check(String id, Left left) {
        if (directory.kept() && !directory.people().containsKey(id)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The directory has no " + id + ".");
        }
        List<FieldError> wrong = new ArrayList<>();
        if (left.on().isAfter(KnownSince.day(clock.instant()))) {
            wrong.add(new FieldError("on", Rules.DATED, "That day is still to come."));
        }
        if (left.to().isBlank() || left.to().equals(id)) {
            wrong.add(new FieldError("to", Rules.WORDS, "Say who else gets it."));
        } else if (!directory.has(left.to(), left.on())) {
            wrong.add(new FieldError("to", Rules.DIRECTORY, "The directory has no " + left.to()
                    + " who is there on that day."));
        }
        if (left.why().isBlank()) {
            wrong.add(new FieldError("why", Rules.WORDS, "Say why."));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_BROKEN, wrong);
        }
    }
}
