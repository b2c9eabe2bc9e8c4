package uk.foiworkflow.api.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.access.ExportRecord;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.request.Document;
import uk.foiworkflow.request.event.StoredFile;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.KeptFile;

/**
 * Gives out the bytes of a document, once it is on record to whom. They are there to be saved: no browser shows them within
 * the site, or runs what is in them.
 */
@FromEvents
@RestController
class DownloadController {

    private static final String NO_SCRIPT = "sandbox; default-src 'none'";

    private final FileStore files;
    private final ShownDocuments shown;
    private final ExportRecord exports;

    DownloadController(FileStore files, ShownDocuments shown, ExportRecord exports) {
        this.files = files;
        this.shown = shown;
        this.exports = exports;
    }

    /** A download takes no parameters. */
    record Whole() {}

    @Operation(tags = "Documents", summary = "The file of a document", description = "The bytes as they came. It is put on"
            + " record who is given them.", responses = @ApiResponse(responseCode = "200", description = "The bytes.", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary"))))
    @GetMapping(path = "/api/requests/{reference}/documents/{document}")
    void download(@PathVariable String reference, @PathVariable String document, @Query Whole query, Caller caller,
            HttpServletResponse response) throws IOException {
        int number = number(document);
        Document one = shown.one(reference, number, caller);
        StoredFile stored = one.added().file();
        KeptFile file = files.open(reference, UUID.fromString(stored.id()));
        if (file == null) {
            throw new ProblemException(ProblemType.ERASED, "The file of document " + number + " is erased.");
        }
        exports.exported(reference, "document " + number, stored.mediaType(), null, caller);
        response.setContentType(stored.mediaType());
        response.setContentLengthLong(file.label().size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(name(one), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NO_SCRIPT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (InputStream bytes = file.stream()) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    /** A number that cannot be one names no document. */
    private static int number(String document) {
        return document.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(document) : 0;
    }

    private static String name(Document document) {
        return document.added().name() == null
                ? "document-" + document.number()
                : document.added().name().text();
    }
}
