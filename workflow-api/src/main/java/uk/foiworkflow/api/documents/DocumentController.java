package uk.foiworkflow.api.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.commands.CommandAnswer;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.files.HiddenDataCheck;
import uk.foiworkflow.api.files.MediaTypes;
import uk.foiworkflow.api.files.MediaTypes.Recognised;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.request.Document;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.command.DocumentCommand.AddDocument;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.KeptFile;

/** Makes documents of files that arrived, and lists them. What is to be released is looked through on the way. */
@FromEvents
@RestController
class DocumentController {

    private static final String DOCUMENTS = "/api/requests/{reference}/documents";

    private final Commands commands;
    private final FileStore files;
    private final HiddenDataCheck check;
    private final ShownDocuments shown;

    DocumentController(Commands commands, FileStore files, HiddenDataCheck check, ShownDocuments shown) {
        this.commands = commands;
        this.files = files;
        this.check = check;
        this.shown = shown;
    }

    /** The list of documents takes no parameters. */
    record Whole() {}

    /** The documents of a case. */
    record CaseDocuments(String reference, List<ListedDocument> documents) {}

    @Operation(tags = "Documents", operationId = "addDocument", summary = "Make a document of a file that arrived", description = "What"
            + " it is, is told by its content; a name that says otherwise is kept beside that. What is to be released is"
            + " looked through for what it hides, and no letter goes out with it before somebody has answered for each"
            + " finding.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = NewDocument.class))))
    @PostMapping(path = DOCUMENTS, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandAnswer> add(@PathVariable String reference,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller, Expected expected,
            @Nullable Once once) {
        Handled handled = commands.handle(reference, () -> command(reference, body), caller, expected.version(), once);
        return CommandAnswer.answered(ResponseEntity.ok(), handled);
    }

    @Operation(tags = "Documents", summary = "The documents of a case", description = "As far as the caller may see them, with"
            + " what was found in those that are to be released.")
    @GetMapping(path = DOCUMENTS, produces = MediaType.APPLICATION_JSON_VALUE)
    CaseDocuments list(@PathVariable String reference, @Query Whole query, Caller caller) {
        List<Document> documents = shown.of(reference, caller).documents();
        return new CaseDocuments(reference, documents.stream().map(ListedDocument::of).toList());
    }

    private AddDocument command(String reference, byte[] body) {
        NewDocument document = StrictJson.read(body, NewDocument.class);
        KeptFile file = file(reference, document.file());
        Recognised recognised = MediaTypes.of(file, document.name() == null ? null : document.name().text());
        return document.toCommand(file.label(), recognised,
                document.kind() == DocumentKind.RELEASED ? check.of(recognised.mediaType(), file) : null);
    }

    /** @throws ProblemException 400 when that is no id, 422 when no file of this request is waiting under it */
    private KeptFile file(String reference, String id) {
        UUID file;
        try {
            file = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("file", "Expected the id that the file was given when it arrived.")));
        }
        KeptFile kept = files.stays(reference, file, FileSweep.WAITS) ? files.open(reference, file) : null;
        if (kept == null) {
            throw new ProblemException(ProblemType.RULE_BROKEN, List.of(new FieldError("file", Rules.IN_ORDER,
                    "No file of that id has arrived for this request within a day; send it again.")));
        }
        return kept;
    }
}
