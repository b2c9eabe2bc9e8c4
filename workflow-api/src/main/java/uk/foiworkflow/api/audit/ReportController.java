package uk.foiworkflow.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.audit.Csv.Column;
import uk.foiworkflow.api.audit.Forms.FoundPage;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.cases.Sample;
import uk.foiworkflow.projections.cases.Sample.Drawn;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.trail.TwoRoles;
import uk.foiworkflow.projections.trail.TwoRoles.Acted;
import uk.foiworkflow.projections.trail.TwoRoles.Found;

/** What an auditor asks of the cases as a whole. */
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE, Csv.MEDIA_TYPE})
class ReportController {

    private static final Csv<Found> TWO_ROLES = new Csv<>(List.of(new Column<>("reference", Found::reference),
            new Column<>("actor", Found::actor), column("roles", Acted::role), column("entries", Acted::entries),
            column("first", Acted::first)));

    private final TwoRoles twoRoles;
    private final Sample sample;
    private final Extents extents;
    private final Answers answers;

    ReportController(Projections projections, Extents extents, Answers answers) {
        this.twoRoles = projections.twoRoles();
        this.sample = projections.sample();
        this.extents = extents;
        this.answers = answers;
    }

    /** Which of the cases are looked at. */
    record CasesAsked(
            @Parameter(description = "What was recorded behind this position is not looked at; the last event when left out.") @Nullable Long upTo,
            @Parameter(description = "The `next` of the page before.") @Nullable Long after) {}

    /** What is drawn. */
    record SampleAsked(
            @Parameter(description = "Said by whoever draws; the same seed draws the same cases.", example = "spot check of July 2026") String seed,
            @Parameter(description = "So many cases, 1 to 1000.", example = "20") Integer size,
            @Parameter(description = "Cases that were logged at this position or earlier are drawn from; the last event when left out. Name it to draw again.") @Nullable Long upTo) {}

    /**
     * Cases drawn by lot. Each case has the SHA-256 of the seed, a colon and its reference, in UTF-8; the lowest are drawn.
     *
     * @param upTo cases that were logged at that position or earlier were drawn from
     * @param population how many those are
     */
    record Lot(String seed, long upTo, long population, List<Drawn> items) {}

    @Operation(tags = "Audit", summary = "Who acted in two roles on a case", description = "Each with the roles in the order"
            + " in which they took them, how many entries are theirs, and the first of them; whoever brought in a past case"
            + " did not act in it. A page looks at a thousand cases, and may have none to show and still name a `next`.", responses = @ApiResponse(responseCode = "200", description = "A page in JSON, or all as NDJSON or CSV.", content = {
                    @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = FoundPage.class)),
                    @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(implementation = Found.class)),
                    @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = "string"))}))
    @GetMapping("/api/audit/two-roles")
    void twoRoles(@Query CasesAsked asked, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Extent extent = extents.ofAll(asked.upTo());
        long begins = asked.after() == null ? 0 : asked.after();
        Viewer viewer = new Viewer(caller.actor());
        LongFunction<Page<Found>> pages = after -> twoRoles.find(viewer, after, extent.upTo());
        answers.write(
                new Answer<>(extent, () -> FoundPage.of(extent.page(begins, pages)), begins, pages, TWO_ROLES, null),
                request,
                response);
    }

    @Operation(tags = "Audit", summary = "Draw cases by lot", description = "The same seed and position draw the same cases for"
            + " everybody: each case has the SHA-256 of the seed, a colon and its reference, and the lowest are drawn.", responses = @ApiResponse(responseCode = "200", description = "The lot in JSON, or the cases as NDJSON or CSV.", content = {
                    @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Lot.class)),
                    @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(implementation = Drawn.class)),
                    @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = "string"))}))
    @GetMapping("/api/audit/sample")
    void sample(@Query SampleAsked asked, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (asked.size() < 1 || asked.size() > 1_000) {
            throw AuditParameters.unreadable("size", "Expected 1 to 1000.");
        }
        Extent extent = extents.ofAll(asked.upTo());
        Viewer viewer = new Viewer(caller.actor());
        answers.write(new Answer<>(extent, () -> lot(asked, viewer, extent), 0,
                after -> new Page<>(lot(asked, viewer, extent).items(), null), csv(asked, extent), null), request,
                response);
    }

    private Lot lot(SampleAsked asked, Viewer viewer, Extent extent) {
        return new Lot(asked.seed(), extent.upTo(), sample.population(viewer, extent.upTo()),
                sample.draw(viewer, asked.seed(), extent.upTo(), asked.size()));
    }

    private static Csv<Drawn> csv(SampleAsked asked, Extent extent) {
        return new Csv<>(List.of(new Column<>("rank", Drawn::rank), new Column<>("reference", Drawn::reference),
                new Column<>("sha256", Drawn::sha256), new Column<>("seed", drawn -> asked.seed()),
                new Column<>("upTo", drawn -> extent.upTo())));
    }

    private static Column<Found> column(String name, Function<Acted, Object> value) {
        return new Column<>(name, found -> found.roles().stream().map(value).toList());
    }
}
