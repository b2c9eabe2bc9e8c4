package uk.foiworkflow.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.days.DaysFilter;
import uk.foiworkflow.projections.days.DaysSpent;
import uk.foiworkflow.projections.days.DaysSpent.Answered;
import uk.foiworkflow.projections.days.DaysSpent.Outcome;
import uk.foiworkflow.projections.days.Spent;
import uk.foiworkflow.projections.days.Supposed;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.standing.Step;
import uk.foiworkflow.request.Rules;

/** Where the days of many requests went, and what would have become of them had a step taken less. */
@RestController
class DaysStatisticsController {

    private final DaysSpent days;
    private final Asked asked;

    DaysStatisticsController(Projections projections, Asked asked) {
        this.days = projections.daysSpent();
        this.asked = asked;
    }

    /** Of which period. */
    record PeriodParameters(
            @Parameter(description = "Answered in this quarter, year, month, or between two days.", example = "2021-Q3") String period,
            @Parameter(description = "As it was known at the end of this day; now when left out.", example = "2021-11-01") @Nullable LocalDate asOf) {}

    /** Which of them. */
    record DaysCasesParameters(
            @Parameter(description = "Answered in this quarter, year, month, or between two days.", example = "2021-Q3") String period,
            @Parameter(description = "As it was known at the end of this day; now when left out.", example = "2021-11-01") @Nullable LocalDate asOf,
            @Parameter(description = "That came to this step.") @Nullable Step step,
            @Parameter(description = "And there lay with this officer, holder or layer; left empty, with nobody.") @Nullable String who,
            @Parameter(description = "True for those that were late; with a step, of whose lateness a part falls to it.") @Nullable Boolean late,
            @Parameter(description = "True for those that were ready before the eighteenth working day and went out on it or one of the next two.") @Nullable Boolean readyEarly,
            @Parameter(description = "That were extended so often.") @Nullable Integer extensions,
            @Parameter(description = "That this layer sent back.", example = "press") @Nullable String returned,
            @Parameter(description = "That came to this milestone.", example = "tasked") @Nullable String reached,
            @Parameter(description = "The `next` of the page before.") @Nullable Long after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {

        DaysFilter filter() {
            return new DaysFilter(step, who, Boolean.TRUE.equals(late), Boolean.TRUE.equals(readyEarly), extensions,
                    returned, reached);
        }
    }

    /** What is supposed. */
    record SupposedParameters(
            @Parameter(description = "Answered in this quarter, year, month, or between two days.", example = "2021-Q3") String period,
            @Parameter(description = "As it was known at the end of this day; now when left out.", example = "2021-11-01") @Nullable LocalDate asOf,
            @Parameter(description = "The step that had taken less.", example = "clearance") Step step,
            @Parameter(description = "With this officer, holder or layer alone.", example = "press") @Nullable String who,
            @Parameter(description = "How many working days it had taken at most.", example = "3") Integer atMost,
            @Parameter(description = "The `next` of the page before.") @Nullable Long after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {}

    /**
     * A request with its days.
     *
     * @param workingDay of its limit on which it was answered
     * @param readyOn on which of them the text that went out was put forward; null where no draft did
     * @param late by how many working days
     * @param days the address of where its days went
     */
    record SpentCase(String reference, LocalDate received, LocalDate answered, int workingDay,
            @Nullable Integer readyOn, int late, String request, String days) {}

    /**
     * What would have become of the late ones.
     *
     * @param assumptions what is supposed, and what is not
     * @param answered how many were answered in the period
     * @param late how many of them late
     * @param inTime how many of these would have been in time
     * @param items which
     */
    record WouldHaveBeen(String assumptions, int answered, int late, int inTime, List<Saved> items,
            @Nullable Long next) {

        WouldHaveBeen {
            items = List.copyOf(items);
        }
    }

    /** A request that would have been in time; {@code saved} are the working days that it would have taken less. */
    record Saved(SpentCase spent, int saved) {}

    @Operation(tags = "Statistics", summary = "Where the days went", description = "Of the requests that were answered in a period:"
            + " how long they lay at each step and with whom, what each layer of clearance cost, how many were ready early and"
            + " sent late, and to whom the lateness falls. In working days, worked out from events. The ninetieth percentile"
            + " and the median are the nearest rank.")
    @GetMapping(path = "/api/statistics/days", produces = MediaType.APPLICATION_JSON_VALUE)
    DaysStatistics totals(@Query PeriodParameters parameters, Caller caller) {
        Answered which = asked.answered(parameters.period(), parameters.asOf());
        return DaysStatistics.of(days.totals(new Viewer(caller.actor()), which), parameters.period(),
                which.from(), which.to(), parameters.asOf(), days.counter().version());
    }

    @Operation(tags = "Statistics", summary = "The cases behind where the days went", description = "Exactly those, in the order in"
            + " which they were logged.")
    @GetMapping(path = "/api/statistics/days/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<SpentCase> cases(@Query DaysCasesParameters parameters, Caller caller) {
        int size = Pages.size(parameters.limit());
        Answered which = asked.answered(parameters.period(), parameters.asOf());
        Page<Spent> found = days.page(new Viewer(caller.actor()), which, parameters.filter(), parameters.after(), size);
        return new Page<>(found.items().stream().map(this::shown).toList(), found.next());
    }

    @Operation(tags = "Statistics", summary = "What would have been in time", description = "Tells over the requests that were"
            + " answered in a period what would have become of the late ones had a step taken so many working days at most."
            + " Nothing is written.")
    @GetMapping(path = "/api/statistics/days/what-if", produces = MediaType.APPLICATION_JSON_VALUE)
    WouldHaveBeen whatIf(@Query SupposedParameters parameters, Caller caller) {
        int size = Pages.size(parameters.limit());
        Answered which = asked.answered(parameters.period(), parameters.asOf());
        if (!parameters.step().counts() || parameters.atMost() < 0) {
            throw new ProblemException(ProblemType.RULE_BROKEN, List.of(parameters.atMost() < 0
                    ? new FieldError("atMost", Rules.SUPPOSED, "Nothing takes less than no day.")
                    : new FieldError("step", Rules.SUPPOSED,
                            "Its days do not count against the limit, so nothing is saved by it.")));
        }
        Supposed supposed = new Supposed(parameters.step(), parameters.who(), parameters.atMost());
        Outcome outcome = days.supposing(new Viewer(caller.actor()), which, supposed, parameters.after(), size);
        return new WouldHaveBeen(assumptions(supposed), outcome.answered(), outcome.late(),
                outcome.inTime(), outcome.items().items().stream()
                        .map(spent -> new Saved(shown(spent), supposed.saved(spent))).toList(),
                outcome.items().next());
    }

    private static String assumptions(Supposed supposed) {
        return "Had " + supposed.step() + (supposed.who() == null ? "" : " with " + supposed.who()) + " taken "
                + supposed.atMost() + (supposed.atMost() == 1 ? " working day" : " working days")
                + " at most in each request, all visits together: every later hand-over would have come as many working"
                + " days earlier as that saves, everything else would have taken as long as it did, and the last day would"
                + " have been the same.";
    }

    private SpentCase shown(Spent spent) {
        String request = "/api/requests/" + spent.row().reference();
        LocalDate answered = spent.row().answered();
        return new SpentCase(spent.row().reference(), spent.row().received(),
                answered == null ? spent.row().received() : answered, spent.workingDay(),
                spent.readyOn(days.counter()), spent.lateness().days(), request, request + "/days");
    }
}
