package uk.foiworkflow.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.statistics.ExemptionStatisticsController.SurvivalParameters;
import uk.foiworkflow.api.statistics.Statistics.About;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.lineage.Cohort;
import uk.foiworkflow.projections.lineage.FoundBy;
import uk.foiworkflow.projections.lineage.LaterFound;
import uk.foiworkflow.projections.lineage.LaterFound.Told;
import uk.foiworkflow.projections.lineage.NotHeldFigure;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;

/** How often what was said not to be held was held after all. */
@RestController
class NotHeldStatisticsController {

    private static final String CASES = "/api/statistics/not-held/cases";

    private final LaterFound later;
    private final ReadModels readModels;
    private final Asked asked;

    NotHeldStatisticsController(Projections projections, ReadModels readModels, Asked asked) {
        this.later = projections.laterFound();
        this.readModels = readModels;
        this.asked = asked;
    }

    /** Which of them. */
    record NotHeldCasesParameters(
            @Parameter(description = "Questions answered in the first place in this quarter, year, month, or between two days.", example = "2021-Q3") String period,
            @Parameter(description = "By what was known at the end of this day; today when left out.", example = "2021-11-01") @Nullable LocalDate asOf,
            @Parameter(description = "Of the requests of this authority alone.") @Nullable String authority,
            @Parameter(description = "No event behind this position counts; the last one when left out.") @Nullable Long upTo,
            @Parameter(description = "The figure, by its id.", example = "found") NotHeldFigure figure,
            @Parameter(description = "The `next` of the page before.") @Nullable Long after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {}

    /**
     * What became of "not held".
     *
     * @param asOf by what was known at the end of this day
     * @param position the last event of the store that counts
     * @param figures what each figure means, and of which it is a part
     */
    record NotHeldStatistics(About period, LocalDate asOf, long position, List<Traced.Meaning> figures,
            Map<String, Traced.Part> all) {}

    /**
     * A question that was answered "not held" in the first place.
     *
     * @param searches how many searches for it were on record before
     * @param minutes what they took
     * @param declared how many holders had said that nothing is held
     * @param found by what it came out that it was held; null where it has not
     * @param foundOn the day on which it did; null likewise
     * @param notHeld the address of what the answer rested on, search by search, with the events
     */
    record SaidNotHeld(String reference, int question, LocalDate answered, int searches, int minutes, int declared,
            @Nullable FoundBy found, @Nullable LocalDate foundOn, String request, String notHeld) {

        static SaidNotHeld of(Told told) {
            String request = "/api/requests/" + told.reference();
            return new SaidNotHeld(told.reference(), told.question(), told.answered(), told.searches(),
                    told.minutes(), told.declared(), told.found(), told.foundOn(), request, request + "/not-held");
        }
    }

    @Operation(tags = "Statistics", summary = "What was not held, and was", description = "Of the questions that were answered"
            + " \"not held\" in the first place, those of which it came out that something was held: at review, by the"
            + " Commissioner, on appeal, in records that came later, or by a later answer. Each number leads to exactly what"
            + " it counts.")
    @GetMapping(path = "/api/statistics/not-held", produces = MediaType.APPLICATION_JSON_VALUE)
    NotHeldStatistics notHeld(@Query SurvivalParameters parameters, Caller caller) {
        Cohort cohort = asked.cohort(parameters.period(), parameters.asOf(), parameters.upTo(),
                parameters.authority(), readModels.settled().position());
        return new NotHeldStatistics(About.of(cohort.period()), cohort.moment().day(), cohort.moment().upTo(),
                Traced.meanings(NotHeldFigure.values()),
                Traced.numbers(later.count(cohort, new Viewer(caller.actor())), Traced.address(CASES, cohort)));
    }

    @Operation(tags = "Statistics", summary = "What a figure of not held counts", description = "Exactly that, in the order in"
            + " which the requests were logged: each question once.")
    @GetMapping(path = CASES, produces = MediaType.APPLICATION_JSON_VALUE)
    Page<SaidNotHeld> cases(@Query NotHeldCasesParameters parameters, Caller caller) {
        int size = Pages.size(parameters.limit());
        Cohort cohort = asked.cohort(parameters.period(), parameters.asOf(), parameters.upTo(),
                parameters.authority(), readModels.settled().position());
        Page<Told> found = later.cases(cohort, parameters.figure(), new Viewer(caller.actor()), parameters.after(),
                size);
        return new Page<>(found.items().stream().map(SaidNotHeld::of).toList(), found.next());
    }
}
