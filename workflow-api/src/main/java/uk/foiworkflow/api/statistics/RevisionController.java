package uk.foiworkflow.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.figures.Moment;
import uk.foiworkflow.projections.figures.Revisions;
import uk.foiworkflow.projections.reader.Viewer;

/** Says of figures that are not what they were which cases moved, and why. */
@RestController
class RevisionController {

    private final Revisions revisions;
    private final ReadModels readModels;
    private final Asked asked;

    RevisionController(Projections projections, ReadModels readModels, Asked asked) {
        this.revisions = projections.revisions();
        this.readModels = readModels;
        this.asked = asked;
    }

    /** Which figures are compared. */
    record RevisionParameters(
            @Parameter(description = "By which definition, with its version or by its last one.", example = "cabinet-office/1") String definition,
            @Parameter(description = "A quarter, a year, a month, or two days.", example = "2021-Q3") String period,
            @Parameter(description = "The as-at day on which they were first stated.", example = "2021-11-01") LocalDate asOf,
            @Parameter(description = "The later as-at day; today when left out.", example = "2021-12-31") @Nullable LocalDate compare,
            @Parameter(description = "Of the requests of this authority alone.") @Nullable String authority,
            @Parameter(description = "No event behind this position counted when they were first stated; the last one when left out.") @Nullable Long upTo) {}

    @Operation(tags = "Statistics", summary = "What became of figures", description = "The same figures at two moments; for each"
            + " that counts other cases, those that came in or went out and the events at which they did, and a note ready to be"
            + " published.")
    @GetMapping(path = "/api/statistics/revision", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Revised> revision(@Query RevisionParameters parameters, Caller caller) {
        long position = readModels.settled().position();
        Question before = asked.question(parameters.definition(), parameters.period(), parameters.asOf(),
                parameters.upTo(), parameters.authority(), position);
        Moment after = asked.later(before, parameters.compare(), position);
        return ResponseEntity.ok().header(ReadModels.POSITION, Long.toString(position))
                .body(Revised.of(revisions.between(before, after, new Viewer(caller.actor()))));
    }
}
