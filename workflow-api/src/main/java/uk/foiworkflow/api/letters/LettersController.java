package uk.foiworkflow.api.letters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.cases.KnownEvents;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.letter.Written.Letter;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.store.StoredEvent;

/** The letters of a case, written from its own events. */
@FromEvents
@RestController
class LettersController {

    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML,
            MediaType.APPLICATION_PDF);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final KnownEvents known;
    private final WrittenLetters letters;
    private final Stationery stationery;
    private final Clock clock;

    LettersController(KnownEvents known, WrittenLetters letters, Stationery stationery, Clock clock) {
        this.known = known;
        this.letters = letters;
        this.stationery = stationery;
        this.clock = clock;
    }

    /** How a letter is asked for. */
    record Wanted(
            @Parameter(description = "The language of its words, en or cy; left out, the one that the requester would have, or else English.", example = "cy") @Nullable Language lang) {}

    /**
     * A letter, paragraph by paragraph.
     *
     * @param preview whether what it tells is not on record as told
     * @param regulators the version of the regulators' addresses; null where it gives none
     */
    record Told(String reference, LetterKind kind, Language language, LocalDate on, boolean preview,
            @Nullable String regulators, List<ToldParagraph> paragraphs) {}

    /**
     * A paragraph in words.
     *
     * @param says which paragraph it is
     * @param question the question that it is about; null when it is about the request
     * @param entries the sequences of the entries of the file that it rests on
     */
    record ToldParagraph(String says, @Nullable Integer question, SortedSet<Integer> entries, String html) {}

    @Operation(tags = "Letters", summary = "A letter, from what is on file", description = "An acknowledgement,"
            + " clarification, fees-notice, extension, response or review-outcome to the requester, or the submission to the"
            + " Commissioner. What has been told is shown as it was"
            + " told, else a preview that says it is one. What a lawful letter lacks is answered by field and rule. As JSON"
            + " each paragraph names the entries of the file that it rests on.")
    @ApiResponse(responseCode = "200", description = "The letter.", content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = Told.class)),
            @Content(mediaType = "text/html", schema = @Schema(type = "string")),
            @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))})
    @GetMapping(path = "/api/requests/{reference}/letters/{kind}", produces = {MediaType.APPLICATION_JSON_VALUE,
            MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<Object> letter(@PathVariable String reference, @PathVariable String kind, @Query Wanted query,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.APPLICATION_JSON_VALUE) String accept,
            Caller caller) {
        LetterKind wanted = WrittenLetters.kind(kind);
        List<StoredEvent> events = known.of(reference, caller, null);
        Language language = query.lang() == null ? WrittenLetters.preferred(events) : query.lang();
        Letter letter = letters.of(wanted, events, KnownSince.day(clock.instant()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(ReadModels.POSITION, Long.toString(events.getLast().position()))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        MediaType form = form(accept);
        if (form.equals(MediaType.TEXT_HTML)) {
            return answer.contentType(HTML).body(letters.html(language, letter));
        }
        if (form.equals(MediaType.APPLICATION_PDF)) {
            return answer.contentType(form).body(letters.bytes(Form.PDF, language, letter));
        }
        return answer.contentType(MediaType.APPLICATION_JSON).body(told(language, letter));
    }

    private Told told(Language language, Letter letter) {
        return new Told(letter.reference(), letter.kind(), language, letter.on(), letter.preview(),
                letter.regulators(), letter.paragraphs().stream().map(paragraph -> new ToldParagraph(
                        paragraph.say().toString(), paragraph.question(), paragraph.entries(),
                        stationery.html(language, paragraph))).toList());
    }

    /** The first of the forms that the caller would have; that there is one is seen to before. */
    private static MediaType form(String accept) {
        List<MediaType> accepted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream().flatMap(type -> FORMS.stream().filter(type::includes)).findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }
}
