package uk.foiworkflow.api.letters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.commands.CommandAnswer;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.FileName;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.letter.Written.Letter;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.command.DocumentCommand.AddDocument;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DrawnUp;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.StoredFile;
import uk.foiworkflow.store.FileLabel;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.StoredEvent;

/** Draws a letter up as a document of its case, so that its very bytes can be cleared, sent and shown. */
@RestController
class LetterDocumentController {

    private final Commands commands;
    private final EventSource events;
    private final WrittenLetters letters;
    private final FileStore files;

    LetterDocumentController(Commands commands, EventSource events, WrittenLetters letters, FileStore files) {
        this.commands = commands;
        this.events = events;
        this.letters = letters;
        this.files = files;
    }

    @Operation(tags = "Letters", operationId = "drawUpLetter", summary = "Draw a letter up as a document of the case", description = "The"
            + " letter as it would be told today becomes a document, which is put forward as a draft, cleared, sent and"
            + " dispatched byte for byte. It tells the file as it stands: where something is entered meanwhile, it is not"
            + " drawn up.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = DrawnLetter.class))))
    @PostMapping(path = "/api/requests/{reference}/letters/{kind}/documents", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandAnswer> drawUp(@PathVariable String reference, @PathVariable String kind,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller, Expected expected,
            @Nullable Once once) {
        List<StoredEvent> file = events.stream(reference);
        Long read = expected.version() != null || file.isEmpty()
                ? expected.version()
                : Long.valueOf(file.getLast().sequence());
        Handled handled = commands.handle(reference, () -> drawnUp(reference, WrittenLetters.kind(kind), file,
                StrictJson.read(body, DrawnLetter.class)), caller, read, once);
        return CommandAnswer.answered(ResponseEntity.ok(), handled);
    }

    private AddDocument drawnUp(String reference, LetterKind kind, List<StoredEvent> file, DrawnLetter wanted) {
        Letter letter = letters.of(kind, file, wanted.on()).drawnUp();
        Language language = wanted.language(WrittenLetters.preferred(file));
        String name = reference + "-" + kind + "-" + language + "." + wanted.kept();
        return new AddDocument(wanted.on(), DocumentKind.LETTER,
                new Confidential(letters.title(language, letter)), new Confidential(FileName.of(name)),
                Numbers.NONE, letter.on(), null, null, wanted.replaces(), List.of(),
                kept(reference, wanted.kept(), letters.bytes(wanted.kept(), language, letter)), null,
                new DrawnUp(kind, language));
    }

    private StoredFile kept(String reference, Form form, byte[] bytes) {
        try {
            UUID id = files.keep(reference, new ByteArrayInputStream(bytes));
            FileLabel label = Objects.requireNonNull(files.open(reference, id)).label();
            return new StoredFile(id.toString(), new Confidential(label.sha256()),
                    new Confidential(Long.toString(label.size())), form.mediaType(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
