package uk.foiworkflow.api.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.engine.Visibility;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.scan.Scanner;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.store.Erased;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.KeptFile;

/** Takes the bytes of a file in, piece by piece. A document is made of it by a call of its own. */
@RestController
class FileController {

    private final FileStore files;
    private final Visibility visibility;
    private final Commands commands;
    private final Scanner scanner;
    private final DocumentsProperties properties;

    FileController(FileStore files, Visibility visibility, Commands commands, Scanner scanner,
            DocumentsProperties properties) {
        this.files = files;
        this.visibility = visibility;
        this.commands = commands;
        this.scanner = scanner;
        this.properties = properties;
    }

    /**
     * A file that arrived.
     *
     * @param file its id, by which a document names it
     * @param size in bytes
     * @param sha256 of its bytes, hexadecimal
     */
    record Arrived(String file, long size, String sha256) {}

    @Operation(tags = "Documents", operationId = "sendFile", summary = "Send the file of a document", description = "The bytes"
            + " as they are. The answer says what arrived; it is no part of the case until a document is made of it, within a"
            + " day. A file that is sent twice, or broken off, does no harm. Where there is a virus scanner, what it finds something in is"
            + " refused.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(path = "/api/requests/{reference}/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Arrived send(@PathVariable String reference, HttpServletRequest request, Caller caller) throws IOException {
        visibility.admit(reference, caller.actor());
        Capped.check(request.getContentLengthLong(), properties.largest());
        try {
            UUID file = files.keep(reference, new Capped(request.getInputStream(), properties.largest()));
            KeptFile kept = Objects.requireNonNull(files.open(reference, file));
            scanner.admit(kept.stream(), "the body");
            return new Arrived(file.toString(), kept.label().size(), kept.label().sha256());
        } catch (Erased e) {
            if (commands.known(reference)) {
                throw e;
            }
            throw ProblemException.noSuchRequest(reference);
        }
    }
}
