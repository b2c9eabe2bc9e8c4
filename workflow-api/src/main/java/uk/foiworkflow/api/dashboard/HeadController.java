package uk.foiworkflow.api.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.dashboard.HeadDashboard.Thresholds;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.figures.Card;
import uk.foiworkflow.projections.figures.Overview;
import uk.foiworkflow.projections.figures.Overview.Listed;
import uk.foiworkflow.projections.figures.Overview.Wanted;
import uk.foiworkflow.projections.figures.Period;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.When;

/** The head of information's dashboard. */
@RestController
class HeadController {

    private static final int A_YEAR = 4;

    private final Overview overview;
    private final ReadModels readModels;
    private final Teams teams;
    private final Past past;

    HeadController(Projections projections, ReadModels readModels, Teams teams, Past past) {
        this.past = past;
        this.overview = projections.overview();
        this.readModels = readModels;
        this.teams = teams;
    }

    /** When it is looked at. */
    record HeadParameters(
            @Parameter(description = "As it was known at this instant, and judged on its day.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf,
            @Parameter(description = "As things had happened by the end of this day, by all that is known now, and judged on it.", example = "2021-08-02") @Nullable LocalDate onDate) {}

    /** Which cases are wanted. */
    record HeadCasesParameters(
            @Parameter(description = "The number whose cases they are.", example = "overdue") Card card,
            @Parameter(description = "Of this period alone, where the number is of a quarter.", example = "2021-Q3") @Nullable String period,
            @Parameter(description = "Of this team alone; `-` for those that nobody has, or somebody of no team.", example = "housing") @Nullable String team,
            @Parameter(description = "Of this subject alone; `-` for those that have none.", example = "housing") @Nullable String subject,
            @Parameter(description = "As it was known at this instant, and judged on its day.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf,
            @Parameter(description = "As things had happened by the end of this day, by all that is known now, and judged on it.", example = "2021-08-02") @Nullable LocalDate onDate,
            @Parameter(description = "The `next` of the page before.") @Nullable Long after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {}

    @Operation(tags = "Dashboards", summary = "The whole service", description = "How it stands, and how it has gone for three"
            + " years by quarter, beside the Commissioner's thresholds; by team and by subject. Each number leads to its cases."
            + " Teams are those of the directory as it is now. The header Foi-Position says from which position of the store the"
            + " answer was made.")
    @GetMapping(path = "/api/dashboard/head", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HeadDashboard> head(@Query HeadParameters parameters, Caller caller) {
        When when = past.when(parameters.asOf(), parameters.onDate());
        long position = readModels.settled().position();
        LocalDate day = overview.day(when);
        List<Period> quarters = Overview.quarters(day);
        Period first = quarters.get(quarters.size() - A_YEAR);
        Period lastYear = Period.of(first.from() + ".." + quarters.getLast().to());
        Corners corners = new Corners(overview.corners(new Viewer(caller.actor()), when), lastYear, when);
        return ResponseEntity.ok().header(ReadModels.POSITION, Long.toString(position))
                .body(new HeadDashboard(day, position, corners.number(Card.OPEN), corners.number(Card.ON_HOLD),
                        corners.number(Card.OVERDUE), corners.number(Card.OVER_20_WORKING_DAYS),
                        corners.number(Card.OVER_SIX_MONTHS),
                        List.of(corners.age("up to one month ago", Card.UP_TO_ONE_MONTH),
                                corners.age("one to three months ago", Card.UP_TO_THREE_MONTHS),
                                corners.age("three to six months ago", Card.UP_TO_SIX_MONTHS),
                                corners.age("more than six months ago", Card.OVER_SIX_MONTHS)),
                        quarters.stream().map(corners::quarter).toList(), lastYear.name(),
                        corners.parts("team", corner -> teams.of(corner.officer()), teams::name,
                                "Nobody's, or of no team"),
                        corners.parts("subject", Overview.Corner::subject, UnaryOperator.identity(),
                                "No subject"),
                        new Thresholds(95, 90)));
    }

    @Operation(tags = "Dashboards", summary = "The cases behind a number of the whole service", description = "Exactly those that"
            + " it counts, in the order in which they were logged.")
    @GetMapping(path = "/api/dashboard/head/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page<Listed>> cases(@Query HeadCasesParameters parameters, Caller caller) {
        int size = Pages.size(parameters.limit());
        Wanted wanted = wanted(parameters);
        long position = readModels.settled().position();
        return ResponseEntity.ok().header(ReadModels.POSITION, Long.toString(position))
                .body(overview.cases(wanted, new Viewer(caller.actor()), parameters.after(), size));
    }

    private Wanted wanted(HeadCasesParameters parameters) {
        String team = parameters.team();
        boolean nobodys = Corners.NONE.equals(team);
        String subject = parameters.subject();
        return new Wanted(parameters.card(), period(parameters.period()),
                team == null ? null : teams.members(nobodys ? null : team), nobodys,
                Corners.NONE.equals(subject) ? "" : subject,
                past.when(parameters.asOf(), parameters.onDate()));
    }

    private static @Nullable Period period(@Nullable String name) {
        try {
            return name == null ? null : Period.of(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError("period",
                    "Expected a quarter such as 2021-Q3, a year, a month, or two days.")));
        }
    }
}
