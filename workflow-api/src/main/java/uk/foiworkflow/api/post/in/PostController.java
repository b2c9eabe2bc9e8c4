package uk.foiworkflow.api.post.in;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.access.ExportRecord;
import uk.foiworkflow.api.documents.Capped;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.post.in.Reception.Entered;
import uk.foiworkflow.api.post.in.Tray.Lying;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.post.Item;
import uk.foiworkflow.post.Message;
import uk.foiworkflow.post.PostForm;
import uk.foiworkflow.post.Suggestions;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.store.KeptFile;

/** What comes by post over HTTP: it is taken in, looked at, filed or set aside. */
@FromEvents
@RestController
class PostController {

    private static final String POST = "/api/post";
    private static final String ONE = POST + "/{id}";
    private static final String MAIL = "message/rfc822";
    private static final String NO_SCRIPT = "sandbox; default-src 'none'";

    private final Reception reception;
    private final Tray tray;
    private final Surroundings surroundings;
    private final Filing filing;
    private final Asides asides;
    private final ExportRecord exports;
    private final IncomingProperties properties;
    private final Set<String> ours;
    private final Clock clock;

    PostController(Reception reception, Tray tray, Surroundings surroundings, Filing filing, Asides asides,
            ExportRecord exports, IncomingProperties properties, OurAddresses ours, Clock clock) {
        this.reception = reception;
        this.tray = tray;
        this.surroundings = surroundings;
        this.filing = filing;
        this.asides = asides;
        this.exports = exports;
        this.properties = properties;
        this.ours = ours.all();
        this.clock = clock;
    }

    /** When something arrived. */
    record Arrival(
            @Parameter(description = "The day on which it arrived, whatever the day on which it is sent here.", example = "2025-01-06") LocalDate arrived) {}

    /** What is wanted of the post. */
    record PostParameters(
            @Parameter(description = "Those that are waiting, or set-aside; left out, those that are waiting.") Item.@Nullable State state,
            @Parameter(description = "The next of the page before.") @Nullable Long after,
            @Parameter(description = "At most so many, 1 to 500.") @Nullable Integer limit) {}

    /** One thing takes no parameters. */
    record Whole() {}

    /**
     * Where something was filed.
     *
     * @param version of the request
     * @param position of its last event in the one order of the store
     */
    record Filed(UUID id, String reference, long version, long position, List<String> events) {}

    @Operation(tags = "Post", operationId = "receivePost", summary = "Take in a message or a scan", description = "As it came,"
            + " before anything is decided. The same again is answered with the entry that there is.", requestBody = @RequestBody(required = true, content = {
                    @Content(mediaType = MAIL, schema = @Schema(type = "string", format = "binary")),
                    @Content(mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string", format = "binary")),
                    @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary"))}))
    @PostMapping(path = POST, consumes = {MAIL, MediaType.APPLICATION_PDF_VALUE,
            "image/*"}, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ListedPost> receive(HttpServletRequest request, @Query Arrival query, Caller caller)
            throws IOException {
        if (query.arrived().isAfter(KnownSince.day(clock.instant()))) {
            throw new ProblemException(ProblemType.RULE_BROKEN, List.of(new FieldError("arrived", Rules.ARRIVED,
                    "That day has not come yet.")));
        }
        Capped.check(request.getContentLengthLong(), properties.largest());
        boolean mail = MediaType.valueOf(request.getContentType()).isCompatibleWith(MediaType.valueOf(MAIL));
        Entered entered = reception.enter(new Capped(request.getInputStream(), properties.largest()),
                mail ? PostForm.EMAIL : PostForm.SCAN, query.arrived(), caller);
        Lying lying = tray.one(entered.id().toString());
        return (entered.before()
                ? ResponseEntity.ok()
                : ResponseEntity.created(URI.create(POST + "/" + entered.id())))
                .eTag(Expected.tag(lying.stream().version())).body(ListedPost.of(lying, null));
    }

    @Operation(tags = "Post", summary = "What came by post", description = "What waits for an officer, or was set aside, the"
            + " first that came first, page by page. Many from one sender within an hour are one line.")
    @GetMapping(path = POST, produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ListedPost> list(@Query PostParameters query) {
        Item.State state = query.state() == null ? Item.State.WAITING : query.state();
        if (state == Item.State.FILED) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("state", "What is filed is on its request.")));
        }
        int size = Pages.size(query.limit());
        Page<Lying> page = Page.of(tray.lying(state, query.after() == null ? 0 : query.after(), size + 1), size,
                lying -> lying.stream().position());
        return new Page<>(ListedPost.stacked(page.items()), page.next());
    }

    @Operation(tags = "Post", summary = "One thing that came by post", description = "With what can be read of it, and what an"
            + " officer may want to do with it, each with its reason. Nothing is ever done by itself.")
    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ShownPost> show(@PathVariable String id, @Query Whole query) {
        Lying lying = tray.one(id);
        boolean here = tray.here(lying);
        Message message = here && lying.item().received().form() == PostForm.EMAIL
                ? Mail.read(tray.read(lying).stream(), ours)
                : Message.NOTHING;
        return ResponseEntity.ok().eTag(Expected.tag(lying.stream().version()))
                .body(ShownPost.of(lying, message, here
                        ? Suggestions.of(message, surroundings.of(lying, message))
                        : List.of()));
    }

    @Operation(tags = "Post", summary = "What came, as it came", description = "The bytes. It is put on record who is given"
            + " them.", responses = @ApiResponse(responseCode = "200", description = "The bytes.", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary"))))
    @GetMapping(path = ONE + "/original")
    void original(@PathVariable String id, @Query Whole query, Caller caller, HttpServletResponse response)
            throws IOException {
        Lying lying = tray.one(id);
        KeptFile file = tray.file(lying);
        String mediaType = lying.item().received().file().mediaType();
        exports.exported(null, "what came by post as " + lying.id(), mediaType, null, caller);
        response.setContentType(mediaType);
        response.setContentLengthLong(file.label().size());
        response.setHeader("Content-Disposition", "attachment");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NO_SCRIPT);
        response.setHeader("Cache-Control", "no-store");
        try (InputStream bytes = file.stream()) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    @Operation(tags = "Post", operationId = "filePost", summary = "File it on a request", description = "As a new request, or"
            + " as what it means for one that is on file. Its bytes become a document of the request and are kept nowhere else."
            + " It is filed once, however often that is asked for.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = FiledPost.class))))
    @PostMapping(path = ONE
            + "/filing", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Filed> file(@PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody byte[] body,
            Caller caller, Expected expected,
            @Nullable Once once) throws IOException {
        FiledPost filed = StrictJson.read(body, FiledPost.class);
        Handled handled = filing.file(tray.one(id), filed, caller, expected, once);
        return ResponseEntity.ok().eTag(Expected.tag(tray.one(id).stream().version()))
                .body(new Filed(UUID.fromString(id),
                        handled.reference(), handled.version(), handled.position(), handled.eventTypes()));
    }

    @Operation(tags = "Post", operationId = "setPostAside", summary = "Set it aside", description = "It belongs to no request,"
            + " or to one that has it already. It can still be filed, as long as it is kept.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = PostAside.class))))
    @PostMapping(path = ONE
            + "/setting-aside", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ListedPost> setAside(@PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller, Expected expected,
            @Nullable Once once) {
        PostAside aside = StrictJson.read(body, PostAside.class);
        asides.setAside(tray.one(id), aside, caller, expected, once);
        Lying lying = tray.one(id);
        return ResponseEntity.ok().eTag(Expected.tag(lying.stream().version())).body(ListedPost.of(lying, null));
    }
}
