package uk.foiworkflow.api.disclosure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import uk.foiworkflow.api.disclosure.PublicLog.Page;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.projections.disclosure.DisclosureLog.Standing;
import uk.foiworkflow.projections.disclosure.DisclosureLog.Wanted;
import uk.foiworkflow.projections.disclosure.LogEntry;

/** The disclosure log for everybody, as JSON and as a feed. No position is told, nor anything that leads to a request. */
@FromEvents
@RestController
class PublicLogController {

    private static final String TAG = "Disclosure log";
    private static final String LOG = "/api/disclosure-log";
    private static final String FEED = LOG + "/feed";
    private static final String ATOM = "application/atom+xml";
    private static final int LONGEST = 500;
    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 9999;

    private final PublicLog log;
    private final DisclosureProperties properties;

    PublicLogController(PublicLog log, DisclosureProperties properties) {
        this.log = log;
        this.properties = properties;
    }

    /** Which entries are wanted. */
    record Parameters(
            @Parameter(description = "Words that all stand in an entry, in any form; `\"…\"` for a phrase, `or`, `-` for what must not stand there.", example = "taxi account") @Nullable String q,
            @Parameter(description = "About this subject alone.", example = "housing") @Nullable String subject,
            @Parameter(description = "Answered in this year.", example = "2021") @Nullable Integer year,
            @Parameter(description = "The `next` of the page before.") @Nullable String after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {

        Wanted wanted() {
            if (q != null && (q.isBlank() || q.length() > LONGEST)) {
                throw unreadable("q", "Expected words, " + LONGEST + " characters at most.");
            }
            if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
                throw unreadable("year", "Expected a year since the Act came into force: " + FIRST_YEAR
                        + " or later.");
            }
            return new Wanted(q == null ? null : q.strip(), subject, year);
        }

        private static ProblemException unreadable(String field, String detail) {
            return new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError(field, detail)));
        }
    }

    /** Takes no parameters. */
    record Whole() {}

    /**
     * A page of the log, the newest entry first.
     *
     * @param next where the next page goes on; null when this is the last
     */
    record PublishedEntries(List<LogEntry> items, @Nullable String next) {}

    @Operation(tags = TAG, summary = "The disclosure log", description = "For everybody, without signing in: what was asked and"
            + " answered, the newest entry first.")
    @GetMapping(path = LOG, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PublishedEntries> page(@Query Parameters parameters) {
        Page page = log.page(parameters.wanted(), parameters.after(), Pages.size(parameters.limit()));
        return as(page.standing(), MediaType.APPLICATION_JSON).body(new PublishedEntries(page.entries(), page.next()));
    }

    @Operation(tags = TAG, summary = "One entry of the disclosure log", description = "For everybody, without signing in. What"
            + " was taken back is answered with 410 and nothing else.")
    @GetMapping(path = LOG + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LogEntry> one(@PathVariable String id, @Query Whole query) {
        LogEntry entry = log.one(id);
        return as(new Standing(1, entry.published()), MediaType.APPLICATION_JSON).body(entry);
    }

    @Operation(tags = TAG, summary = "The disclosure log as a feed", description = "The same as Atom (RFC 4287), in pages (RFC"
            + " 5005).", responses = @ApiResponse(responseCode = "200", description = "The feed.", content = @Content(mediaType = ATOM, schema = @Schema(type = "string"))))
    @GetMapping(path = FEED)
    ResponseEntity<byte[]> feed(@Query Parameters parameters) {
        Page page = log.page(parameters.wanted(), parameters.after(), Pages.size(parameters.limit()));
        String address = Objects.requireNonNullElseGet(properties.address(),
                () -> ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
        byte[] feed = new AtomFeed(address, FEED, LOG).of(parameters, page);
        return as(page.standing(), new MediaType(MediaType.parseMediaType(ATOM), StandardCharsets.UTF_8)).body(feed);
    }

    @Operation(tags = TAG, summary = "A document of the disclosure log", description = "For everybody, without signing in: the"
            + " bytes as they were released.", responses = @ApiResponse(responseCode = "200", description = "The bytes.", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary"))))
    @GetMapping(path = LOG + "/{id}/documents/{number}")
    void document(@PathVariable String id, @PathVariable String number, @Query Whole query,
            HttpServletResponse response) {
        log.document(id, number, document -> {
            response.setContentType(document.mediaType());
            response.setContentLengthLong(document.file().label().size());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            try (InputStream bytes = document.file().stream()) {
                bytes.transferTo(response.getOutputStream());
            }
        });
    }

    /** Whoever keeps a copy asks each time whether it still holds: what is taken back is to be gone at once. */
    private static ResponseEntity.BodyBuilder as(Standing standing, MediaType type) {
        Instant changed = standing.changed();
        var answer = ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache())
                .eTag(standing.entries() + "-" + (changed == null ? 0 : changed.toEpochMilli()));
        return changed == null ? answer : answer.lastModified(changed.truncatedTo(ChronoUnit.SECONDS));
    }
}
