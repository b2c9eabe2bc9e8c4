package uk.foiworkflow.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.statistics.Statistics.About;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.lineage.ClaimFigure;
import uk.foiworkflow.projections.lineage.Cohort;
import uk.foiworkflow.projections.lineage.Fate;
import uk.foiworkflow.projections.lineage.Survival;
import uk.foiworkflow.projections.lineage.Survival.Told;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.event.DecisionStage;

/** Which exemptions stand when they are tried: from the first claim to the Tribunal, by limb. */
@RestController
class ExemptionStatisticsController {

    private static final String CASES = "/api/statistics/exemptions/cases";
    private static final String COUNTED = "Each is one exemption or limb, as it was cited, that was relied on for one"
            + " question whose first answer was given in the period, wherever it was decided on later. Each stage counts"
            + " once, by its last decision.";

    private final Survival survival;
    private final ReadModels readModels;
    private final Asked asked;

    ExemptionStatisticsController(Projections projections, ReadModels readModels, Asked asked) {
        this.survival = projections.survival();
        this.readModels = readModels;
        this.asked = asked;
    }

    /** Of which answers. */
    record SurvivalParameters(
            @Parameter(description = "Questions answered in the first place in this quarter, year, month, or between two days.", example = "2021-Q3") String period,
            @Parameter(description = "By what was known at the end of this day; today when left out.", example = "2021-11-01") @Nullable LocalDate asOf,
            @Parameter(description = "Of the requests of this authority alone.") @Nullable String authority,
            @Parameter(description = "No event behind this position counts; the last one when left out.") @Nullable Long upTo) {}

    /** Which of them. */
    record SurvivalCasesParameters(
            @Parameter(description = "Questions answered in the first place in this quarter, year, month, or between two days.", example = "2021-Q3") String period,
            @Parameter(description = "By what was known at the end of this day; today when left out.", example = "2021-11-01") @Nullable LocalDate asOf,
            @Parameter(description = "Of the requests of this authority alone.") @Nullable String authority,
            @Parameter(description = "No event behind this position counts; the last one when left out.") @Nullable Long upTo,
            @Parameter(description = "The figure, by its id.", example = "review-overturned") ClaimFigure figure,
            @Parameter(description = "Relied on under this law.") @Nullable Regime regime,
            @Parameter(description = "This exemption or limb, as it was cited.", example = "s43(2)") @Nullable String exemption,
            @Parameter(description = "The `next` of the page before.") @Nullable Long after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {}

    /**
     * What became of exemptions.
     *
     * @param asOf by what was known at the end of this day
     * @param position the last event of the store that counts
     * @param counted what is counted
     * @param figures what each figure means, and of which it is a part
     * @param all of all exemptions together
     * @param exemptions of each limb, as it was cited
     */
    record ExemptionStatistics(About period, LocalDate asOf, long position, String counted,
            List<Traced.Meaning> figures, Map<String, Traced.Part> all, List<OfExemption> exemptions) {}

    /** Of one exemption or limb; the section is that of which it is a part. */
    record OfExemption(Regime regime, String exemption, String section, Map<String, Traced.Part> figures) {}

    /**
     * An exemption that was relied on for a question.
     *
     * @param answered the day of the first answer
     * @param raised the stage at which it was first relied on
     * @param review what became of the authority's position there; null where that has not decided on it, and so on
     * @param request the address of the case, whose questions have their lineage with the events that decided
     */
    record Tried(String reference, int question, Regime regime, String exemption, LocalDate answered,
            DecisionStage raised, @Nullable String review, @Nullable String commissioner, @Nullable String tribunal,
            String request) {

        static Tried of(Told told) {
            return new Tried(told.reference(), told.question(), told.regime(), told.exemption(), told.answered(),
                    told.raised(), words(told.review()), words(told.commissioner()), words(told.tribunal()),
                    "/api/requests/" + told.reference());
        }

        private static @Nullable String words(@Nullable Fate fate) {
            return fate == null ? null : switch (fate) {
                case UPHELD -> "the authority's position was upheld";
                case OVERTURNED -> "the authority's position was overturned";
                case SUBSTITUTED -> "it was given up, and another one put in its place";
                case NOT_ON_RECORD -> "whose position was upheld is not on record";
            };
        }
    }

    @Operation(tags = "Statistics", summary = "Which exemptions survive", description = "Of the exemptions that were relied on in"
            + " first answers, by limb: how many stood, fell or were replaced at review, before the Commissioner and on appeal."
            + " Whose position was upheld is always the authority's. Each number says what it is a part of, and leads to"
            + " exactly what it counts.")
    @GetMapping(path = "/api/statistics/exemptions", produces = MediaType.APPLICATION_JSON_VALUE)
    ExemptionStatistics exemptions(@Query SurvivalParameters parameters, Caller caller) {
        Cohort cohort = asked.cohort(parameters.period(), parameters.asOf(), parameters.upTo(),
                parameters.authority(), readModels.settled().position());
        List<Survival.Of> each = survival.count(cohort, new Viewer(caller.actor()));
        Map<ClaimFigure, Long> all = new EnumMap<>(ClaimFigure.class);
        for (ClaimFigure figure : ClaimFigure.values()) {
            all.put(figure, each.stream().mapToLong(one -> one.counts().getOrDefault(figure, 0L)).sum());
        }
        return new ExemptionStatistics(About.of(cohort.period()), cohort.moment().day(), cohort.moment().upTo(),
                COUNTED, Traced.meanings(ClaimFigure.values()),
                Traced.numbers(all, Traced.address(CASES, cohort)),
                each.stream().map(one -> new OfExemption(one.regime(), one.exemption().code(),
                        one.exemption().section(), Traced.numbers(one.counts(), Traced.address(CASES, cohort, "regime",
                                one.regime().toString(), "exemption", one.exemption().code()))))
                        .toList());
    }

    @Operation(tags = "Statistics", summary = "What a figure of exemptions counts", description = "Exactly that, in the order in"
            + " which the requests were logged: each exemption and question once.")
    @GetMapping(path = CASES, produces = MediaType.APPLICATION_JSON_VALUE)
    Page<Tried> cases(@Query SurvivalCasesParameters parameters, Caller caller) {
        int size = Pages.size(parameters.limit());
        Cohort cohort = asked.cohort(parameters.period(), parameters.asOf(), parameters.upTo(),
                parameters.authority(), readModels.settled().position());
        Page<Told> found = survival.cases(cohort, parameters.figure(), parameters.regime(), parameters.exemption(),
                new Viewer(caller.actor()), parameters.after(), size);
        return new Page<>(found.items().stream().map(Tried::of).toList(), found.next());
    }
}
