package uk.foiworkflow.api.receipts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.Problems;
import uk.foiworkflow.store.StoreFailure;

/** What anybody may ask who has the code of a receipt, as a call and as a page. */
@FromEvents
@RestController
class ReceiptController {

    private static final String TAG = "Receipts";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ReceiptDesk desk;
    private final ReceiptPage english = new ReceiptPage("en");
    private final ReceiptPage welsh = new ReceiptPage("cy");

    ReceiptController(ReceiptDesk desk) {
        this.desk = desk;
    }

    /** Takes no parameters. */
    record Nothing() {}

    @Operation(tags = TAG, summary = "Check the receipt of a request", description = "For anybody, without signing in: whether"
            + " a request was recorded that has this code, and when. The code stands on the acknowledgement. The proof is that"
            + " of docs/log.md, under the first signed head that covers the event.")
    @GetMapping(path = "/api/receipts/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    ShownReceipt receipt(@PathVariable String code, @Query Nothing query) {
        return desk.shown(code);
    }

    @Operation(tags = TAG, summary = "The page on which a receipt is checked", description = "The same for people.")
    @ApiResponse(responseCode = "200", description = "The page.", content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/receipt")
    ResponseEntity<String> page(@RequestParam(required = false) @Nullable String code,
            @Parameter(description = "en or cy; left out, what the browser would have.") @RequestParam(required = false) @Nullable String lang,
            Locale browser) {
        ReceiptPage page = (lang == null ? browser.getLanguage() : lang).equals("cy") ? welsh : english;
        if (code == null) {
            return answer(HttpStatus.OK, page.empty());
        }
        try {
            return answer(HttpStatus.OK, page.found(desk.shown(code)));
        } catch (ProblemException | StoreFailure | DataAccessException e) {
            HttpStatus status = HttpStatus.valueOf(Problems.of(e).problem().status());
            return answer(status, page.problem(code, status));
        }
    }

    private ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(HTML).header("Content-Security-Policy", ReceiptPage.POLICY)
                .header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex").body(html);
    }
}
