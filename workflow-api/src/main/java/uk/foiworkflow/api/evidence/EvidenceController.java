package uk.foiworkflow.api.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.access.ExportRecord;
import uk.foiworkflow.api.engine.ReadModels;
import uk.foiworkflow.api.engine.Visibility;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.letters.ToldLetters;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.seal.Notary;
import uk.foiworkflow.evidence.Profile;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.store.FileStore;

/** Hands over the evidence of a case. That it does is on record before the first byte, and nothing is where it could not be made. */
@RestController
class EvidenceController {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceController.class);
    private static final String ZIP = "application/zip";

    private final Dossiers dossiers;
    private final Notary notary;
    private final FileStore files;
    private final ToldLetters told;
    private final ExportRecord exports;
    private final Visibility visibility;
    private final Path directory;

    EvidenceController(Dossiers dossiers, Notary notary, FileStore files, ToldLetters told, ExportRecord exports,
            Visibility visibility,
            EvidenceProperties properties) {
        this.dossiers = dossiers;
        this.notary = notary;
        this.files = files;
        this.told = told;
        this.exports = exports;
        this.visibility = visibility;
        this.directory = Path.of(
                properties.directory().isBlank() ? System.getProperty("java.io.tmpdir") : properties.directory());
    }

    /** For whom it is put together. */
    record Wanted(Profile profile) {}

    @Operation(tags = "Cases", operationId = "evidence", summary = "The evidence of a case", description = "A zip that holds the"
            + " case as a BagIt bag, signed with the key of the log, with a program that checks it. For `ico` and `tribunal`"
            + " with what is withheld, apart; for `requester` without. Each export is on record with the hash of what was"
            + " given.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Wanted.class), examples = @ExampleObject("{\"profile\": \"ico\"}"))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @PostMapping(path = "/api/requests/{reference}/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    void evidence(@PathVariable String reference, @org.springframework.web.bind.annotation.RequestBody byte[] body,
            Caller caller, HttpServletResponse response) throws IOException {
        visibility.check(reference, caller.actor());
        Profile profile = StrictJson.read(body, Wanted.class).profile();
        Dossier dossier = dossiers.of(reference, profile, caller.actor());
        Bundle bundle = new Bundle(dossier, notary, new Originals(files, reference), told);
        try (Spool spool = spool()) {
            String sha512 = write(bundle, spool);
            exports.evidence(reference, profile.toString(), dossier.upTo(), sha512,
                    dossier.officers().stream().toList(),
                    caller);
            response.setContentType(ZIP);
            response.setContentLengthLong(spool.size());
            response.setHeader(ReadModels.POSITION, Long.toString(dossier.upTo()));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + bundle.name() + ".zip\"");
            try (InputStream written = spool.input()) {
                written.transferTo(response.getOutputStream());
            }
        }
    }

    private Spool spool() {
        try {
            return Spool.in(directory);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The stream is not closed, for the file would be with it. */
    private String write(Bundle bundle, Spool spool) {
        try {
            OutputStream out = spool.output();
            String sha512 = bundle.writeTo(out);
            out.flush();
            return sha512;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ProblemException failed(IOException e) {
        LOG.error("The evidence could not be put together in {}", directory, e);
        return Room.isLacking(e, directory)
                ? new ProblemException(ProblemType.NO_ROOM,
                        "There is no room for the evidence on the disk; nothing was exported.")
                : new ProblemException(ProblemType.UNAVAILABLE,
                        "The evidence could not be written where it is put together; nothing was exported.");
    }
}
