package uk.foiworkflow.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.audit.Csv;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.figures.Figures.Question;
import uk.foiworkflow.projections.figures.Moment;
import uk.foiworkflow.projections.figures.Revisions;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.release.Release;
import uk.foiworkflow.release.Releases;

/** Statistics that were published: put on record, shown as they were, and held against what is known now. */
@RestController
class ReleaseController {

    private static final String RELEASES = "/api/statistics/releases";
    private static final String ONE = RELEASES + "/{release}";

    private final ReleaseBook book;
    private final Tables tables;
    private final Forms forms;
    private final Asked asked;
    private final ReadModels readModels;
    private final Revisions revisions;

    ReleaseController(ReleaseBook book, Tables tables, Forms forms, Asked asked, ReadModels readModels,
            Projections projections) {
        this.book = book;
        this.tables = tables;
        this.forms = forms;
        this.asked = asked;
        this.readModels = readModels;
        this.revisions = projections.revisions();
    }

    /** Which releases are wanted. */
    record ReleasesParameters(
            @Parameter(description = "The `next` of the page before.") @Nullable Long after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {}

    /** With what a release is compared. */
    record CompareParameters(
            @Parameter(description = "The later as-at day; today when left out.", example = "2021-12-31") @Nullable LocalDate compare) {}

    /** One release takes no parameters. */
    record Whole() {}

    @Operation(tags = "Statistics", operationId = "publishStatistics", summary = "Put on record that statistics were published", description = "The"
            + " table is counted and kept to the byte, in JSON and as CSV, with the hash of each; it stays as it is. A table that"
            + " was published before is revised by one that names it.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = NewRelease.class))))
    @PostMapping(path = RELEASES, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ShownRelease> publish(@org.springframework.web.bind.annotation.RequestBody byte[] body,
            Caller caller, @Nullable Once once) {
        NewRelease wanted = StrictJson.read(body, NewRelease.class);
        int number = book.publish(() -> {
            Question question = asked.publishable(wanted, readModels.settled().position());
            Statistics table = tables.of(question, new Viewer(caller.actor()));
            return wanted.published(question, table, tables.json(table), tables.csv(table));
        }, caller, once);
        return ResponseEntity.created(URI.create(RELEASES + "/" + number)).body(shown(Integer.toString(number)));
    }

    @Operation(tags = "Statistics", operationId = "releases", summary = "What was published", description = "Every release, the first"
            + " that was published first.")
    @FromEvents
    @GetMapping(path = RELEASES, produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ShownRelease.Listed> all(@Query ReleasesParameters parameters) {
        int size = Pages.size(parameters.limit());
        long after = parameters.after() == null ? 0 : parameters.after();
        Releases releases = book.all();
        List<Release> found = releases.all().stream().filter(release -> release.number() > after).limit(size + 1L)
                .toList();
        Page<Release> page = Page.of(found, size, Release::number);
        return new Page<>(page.items().stream().map(release -> ShownRelease.Listed.of(release, releases)).toList(),
                page.next());
    }

    @Operation(tags = "Statistics", operationId = "release", summary = "A release", description = "With its figures as they were"
            + " published, each with the cases that it counted.")
    @FromEvents
    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    ShownRelease one(@PathVariable String release, @Query Whole query) {
        return shown(release);
    }

    @Operation(tags = "Statistics", operationId = "releasedTable", summary = "What was published, to the byte", description = "The"
            + " table as it was published, in JSON or as CSV under the published headings.", responses = @ApiResponse(responseCode = "200", description = "In JSON, or as CSV.", content = {
                    @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Statistics.class)),
                    @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = "string"))}))
    @FromEvents
    @GetMapping(path = ONE + "/table", produces = {MediaType.APPLICATION_JSON_VALUE, Csv.MEDIA_TYPE})
    void table(@PathVariable String release, @Query Whole query, HttpServletRequest request,
            HttpServletResponse response) throws IOException, HttpMediaTypeNotAcceptableException {
        var table = ReleaseBook.one(book.all(), release).table();
        forms.write(() -> table.json().text(), () -> table.csv().text(), request, response);
    }

    @Operation(tags = "Statistics", operationId = "revisedRelease", summary = "As published, and as known now", description = "All"
            + " figures in two columns, each with its cases; for those that count other cases, which came in or went out, and at"
            + " which events; and the note that goes with a revision.")
    @GetMapping(path = ONE + "/revision", produces = MediaType.APPLICATION_JSON_VALUE)
    RevisedRelease revision(@PathVariable String release, @Query CompareParameters parameters, Caller caller) {
        Releases releases = book.all();
        Release one = ReleaseBook.one(releases, release);
        Question published = asked.again(one.table());
        Moment now = asked.later(published, parameters.compare(), readModels.settled().position());
        return RevisedRelease.of(one, releases, revisions.between(published, now, new Viewer(caller.actor())));
    }

    @Operation(tags = "Statistics", operationId = "checkRelease", summary = "Count a release again", description = "By the same"
            + " definition, on the same day and up to the same position; says whether the bytes are the same, and which figures"
            + " differ if any do.")
    @GetMapping(path = ONE + "/check", produces = MediaType.APPLICATION_JSON_VALUE)
    CheckedRelease check(@PathVariable String release, @Query Whole query, Caller caller) {
        Release one = ReleaseBook.one(book.all(), release);
        Statistics again = tables.of(asked.again(one.table()), new Viewer(caller.actor()));
        return CheckedRelease.of(one, again, tables.json(again), tables.csv(again));
    }

    private ShownRelease shown(String number) {
        Releases releases = book.all();
        Release release = ReleaseBook.one(releases, number);
        return ShownRelease.of(release, releases, asked.again(release.table()));
    }
}
