package uk.foiworkflow.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.audit.Csv;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.figures.Definition;
import uk.foiworkflow.projections.figures.Definitions;
import uk.foiworkflow.projections.figures.Figures;
import uk.foiworkflow.projections.figures.Figures.Counted;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.figures.Measure;
import uk.foiworkflow.projections.figures.Share;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;

/** Official statistics: how many, and exactly which. */
@RestController
class StatisticsController {

    private final Figures figures;
    private final ReadModels readModels;
    private final Asked asked;
    private final Tables tables;
    private final Forms forms;

    StatisticsController(Projections projections, ReadModels readModels, Asked asked,
            Tables tables, Forms forms) {
        this.figures = projections.figures();
        this.readModels = readModels;
        this.asked = asked;
        this.tables = tables;
        this.forms = forms;
    }

    /** Which statistics are wanted. */
    record StatisticsParameters(
            @Parameter(description = "By which definition, with its version or by its last one.", example = "cabinet-office/1") String definition,
            @Parameter(description = "A quarter, a year, a month, or two days: `2021-Q3`, `2021`, `2021-07`, `2021-07-01..2021-09-30`.", example = "2021-Q3") String period,
            @Parameter(description = "Judged on this day, by what was known at its end; today when left out.", example = "2021-11-01") @Nullable LocalDate asOf,
            @Parameter(description = "Of the requests of this authority alone.") @Nullable String authority,
            @Parameter(description = "No event behind this position counts; the last one when left out.") @Nullable Long upTo) {}

    /** Which cases are wanted. */
    record CasesParameters(
            @Parameter(description = "By which definition, with its version or by its last one.", example = "cabinet-office/1") String definition,
            @Parameter(description = "The figure, by its id.", example = "late") String measure,
            @Parameter(description = "A quarter, a year, a month, or two days.", example = "2021-Q3") String period,
            @Parameter(description = "Judged on this day, by what was known at its end; today when left out.", example = "2021-11-01") @Nullable LocalDate asOf,
            @Parameter(description = "Of the requests of this authority alone.") @Nullable String authority,
            @Parameter(description = "No event behind this position counts; the last one when left out.") @Nullable Long upTo,
            @Parameter(description = "The `next` of the page before.") @Nullable Long after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {}

    /**
     * A case that a figure counts.
     *
     * @param on the day of receipt as it was known, or that of a review or complaint
     * @param number which review or complaint of the request; null where requests are counted
     */
    record CountedCase(String reference, LocalDate on, @Nullable Integer number, String request) {

        static CountedCase of(Counted counted) {
            return new CountedCase(counted.reference(), counted.received(), counted.number(),
                    "/api/requests/" + counted.reference());
        }
    }

    /** A definition: what it counts, and how. */
    record Defined(String definition, String title, List<DefinedFigure> figures, List<DefinedShare> percentages) {

        static Defined of(Definition definition) {
            return new Defined(definition.name(), definition.title(),
                    definition.measures().stream().map(DefinedFigure::of).toList(),
                    definition.shares().stream().map(DefinedShare::of).toList());
        }
    }

    /** A figure of a definition. */
    record DefinedFigure(String id, @Nullable String line, String heading, String meaning) {

        static DefinedFigure of(Measure measure) {
            return new DefinedFigure(measure.id(), measure.line(), measure.heading(), measure.meaning());
        }
    }

    /** A percentage of a definition: of the figures that it adds up, by their ids. */
    record DefinedShare(String id, @Nullable String line, String heading, String meaning, List<String> part,
            List<String> whole) {

        static DefinedShare of(Share share) {
            return new DefinedShare(share.id(), share.line(), share.heading(), share.meaning(), share.parts(),
                    share.whole());
        }
    }

    @Operation(tags = "Statistics", summary = "Statistics", description = "Counted by a definition, over a period, on an as-at"
            + " day. The same definition, period, day and position give the same figures whenever they are asked for. Each figure"
            + " leads to exactly the cases that it counts. As CSV it is a line under the published headings, and it is put on record who is given it.", responses = @ApiResponse(responseCode = "200", description = "In JSON, or as CSV.", content = {
                    @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Statistics.class)),
                    @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = "string"))}))
    @GetMapping(path = "/api/statistics", produces = {MediaType.APPLICATION_JSON_VALUE, Csv.MEDIA_TYPE})
    void statistics(@Query StatisticsParameters parameters, Caller caller, HttpServletRequest request,
            HttpServletResponse response) throws IOException, HttpMediaTypeNotAcceptableException {
        Question question = asked.question(parameters.definition(), parameters.period(), parameters.asOf(),
                parameters.upTo(), parameters.authority(), readModels.settled().position());
        Statistics counted = tables.of(question, new Viewer(caller.actor()));
        response.setHeader(ReadModels.POSITION, Long.toString(counted.position()));
        forms.write(() -> tables.json(counted), () -> tables.csv(counted), request, response);
    }

    @Operation(tags = "Statistics", summary = "The cases that a figure counts", description = "Exactly those, in the order in which"
            + " they were logged; a request with two reviews is there twice where reviews are counted.")
    @GetMapping(path = "/api/statistics/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page<CountedCase>> cases(@Query CasesParameters parameters, Caller caller) {
        int size = Pages.size(parameters.limit());
        Question question = asked.question(parameters.definition(), parameters.period(), parameters.asOf(),
                parameters.upTo(), parameters.authority(), readModels.settled().position());
        Measure measure = question.definition().measure(parameters.measure()).orElseThrow(() -> Asked.unreadable(
                "measure", question.definition().name() + " has no figure of that name."));
        Page<Counted> found = figures.cases(question, measure, new Viewer(caller.actor()), parameters.after(), size);
        return ResponseEntity.ok().header(ReadModels.POSITION, Long.toString(question.moment().upTo()))
                .body(new Page<>(found.items().stream().map(CountedCase::of).toList(), found.next()));
    }

    @Operation(tags = "Statistics", summary = "What statistics count, and how", description = "Every definition in every"
            + " version that there ever was; none is changed, and each can be asked for.")
    @FromEvents
    @GetMapping(path = "/api/statistics/definitions", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Defined> definitions() {
        return Definitions.ALL.stream().map(Defined::of).toList();
    }
}
