package uk.foiworkflow.api.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.dashboard.CommissionerBoard.Complaint;
import uk.foiworkflow.api.dashboard.CommissionerBoard.Missing;
import uk.foiworkflow.api.dashboard.CommissionerBoard.ToDo;
import uk.foiworkflow.api.dashboard.WaitingCase.Listed;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.evidence.Gaps;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.clock.OutsideCalendar;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.standing.DeadlineStanding;
import uk.foiworkflow.projections.standing.DeadlineStanding.State;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.waiting.WaitingFilter;
import uk.foiworkflow.request.Commissioner;
import uk.foiworkflow.request.Stage;
import uk.foiworkflow.store.StoredEvent;

/** What is before the Commissioner and the Tribunal, and what is missing from each file. */
@RestController
class CommissionerController {

    private static final int USUAL = 20;
    private static final int LONGEST = 50;

    private final Desk desk;
    private final EventSource events;
    private final Gaps gaps;
    private final Past past;

    CommissionerController(Desk desk, EventSource events, Gaps gaps, Past past) {
        this.desk = desk;
        this.events = events;
        this.gaps = gaps;
        this.past = past;
    }

    /** Which page of it, and when. */
    record CommissionerParameters(
            @Parameter(description = "As it stood at this instant, by what was known then, and judged on its day.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf,
            @Parameter(description = "The `next` of the page before.") @Nullable String after,
            @Parameter(description = "At most so many, 1 to 50; 20 when left out.") @Nullable Integer limit) {

        int size() {
            if (limit != null && (limit < 1 || limit > LONGEST)) {
                throw new ProblemException(ProblemType.MALFORMED_INPUT,
                        List.of(new FieldError("limit", "Expected 1 to " + LONGEST + ".")));
            }
            return limit == null ? USUAL : limit;
        }
    }

    @Operation(tags = "Dashboards", summary = "Complaints and appeals", description = "The cases before the Commissioner and the"
            + " Tribunal, their dates, and for each on the page what its file lacks of what the evidence is ticked off by.")
    @GetMapping(path = "/api/dashboard/commissioner", produces = MediaType.APPLICATION_JSON_VALUE)
    CommissionerBoard commissioner(@Query CommissionerParameters parameters, Caller caller) {
        int size = parameters.size();
        WaitingFilter all = WaitingFilter.all(past.when(parameters.asOf(), null));
        WaitingFilter outside = new WaitingFilter(null, List.of(Stage.COMMISSIONER, Stage.TRIBUNAL), null, null, null,
                false, all.when());
        Asked asked = desk.ask(outside, caller);
        var loads = desk.loads(asked);
        Listed page = desk.page(asked, parameters.after(), size);
        return new CommissionerBoard(
                asked.day(), Desk.all(Desk.at(loads, Stage.COMMISSIONER), all.at(Stage.COMMISSIONER)),
                Desk.all(Desk.at(loads, Stage.TRIBUNAL), all.at(Stage.TRIBUNAL)),
                page.items().stream().map(item -> complaint(item, parameters.asOf(), asked.day())).toList(),
                page.next());
    }

    private Complaint complaint(WaitingCase item, @Nullable Instant asOf, LocalDate day) {
        List<StoredEvent> all = events.stream(item.reference());
        List<StoredEvent> known = asOf == null ? all : KnownSince.by(all, asOf);
        Standing standing = Standing.after(known);
        Commissioner commissioner = standing.request().commissioner();
        List<ToDo> dates = standing.commissionersDeadlines().stream()
                .filter(deadline -> deadline.state() != State.ENDED)
                .sorted(Comparator.comparing(DeadlineStanding::due, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(deadline -> ToDo.of(deadline, day)).toList();
        return new Complaint(item, commissioner.reference(), commissioner.about(), dates, missing(known, day));
    }

    private @Nullable List<Missing> missing(List<StoredEvent> known, LocalDate day) {
        try {
            return gaps.of(known, day).stream()
                    .map(line -> new Missing(line.number(), line.section(), line.words(), line.why())).toList();
        } catch (OutsideCalendar e) {
            return null;
        }
    }
}
