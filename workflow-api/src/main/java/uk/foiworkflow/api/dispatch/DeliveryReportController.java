package uk.foiworkflow.api.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.LocalDate;
import java.util.List;
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
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.command.DispatchCommand;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.KeptFile;
import uk.foiworkflow.store.StoredEvent;

/** Reads the report of a mail server that somebody has put on the case, and records what it says of a letter. */
@RestController
class DeliveryReportController {

    private final Commands commands;
    private final EventSource events;
    private final FileStore files;
    private final DeliveryReports reports;

    DeliveryReportController(Commands commands, EventSource events, FileStore files, DeliveryReports reports) {
        this.commands = commands;
        this.events = events;
        this.files = files;
        this.reports = reports;
    }

    /**
     * A report that came.
     *
     * @param on the day on which it came
     * @param document the message as it came, by its number in this request
     */
    record NewReport(LocalDate on, int document) {}

    @Operation(tags = "Dispatch", operationId = "applyDeliveryReport", summary = "Record what a mail server reports", description = "The"
            + " report is a document of the case, the message as it came. It is matched by the Message-ID of the letter, which"
            + " is recorded as arrived, or as come back.", requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = NewReport.class))))
    @PostMapping(path = "/api/requests/{reference}/delivery-reports", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandAnswer> apply(@PathVariable String reference,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller, Expected expected,
            @Nullable Once once) {
        Handled handled = commands.handle(reference,
                () -> command(reference, StrictJson.read(body, NewReport.class)), caller, expected.version(), once);
        return CommandAnswer.answered(ResponseEntity.ok(), handled);
    }

    private DispatchCommand command(String reference, NewReport report) {
        DocumentAdded document = events.stream(reference).stream().map(StoredEvent::event)
                .filter(event -> event instanceof DocumentAdded added && added.document() == report.document())
                .map(DocumentAdded.class::cast).findFirst()
                .orElseThrow(() -> refused("There is no document " + report.document() + "."));
        return DeliveryReport.in(file(reference, document))
                .flatMap(read -> reports.of(reference, read, report.on(), report.document()))
                .orElseThrow(() -> refused("Document " + report.document()
                        + " does not report that a letter of this case arrived, or did not."));
    }

    private KeptFile file(String reference, DocumentAdded document) {
        KeptFile file = files.open(reference, UUID.fromString(document.file().id()));
        if (file == null) {
            throw new ProblemException(ProblemType.ERASED,
                    "The file of document " + document.document() + " is erased.");
        }
        return file;
    }

    private static ProblemException refused(String why) {
        return new ProblemException(ProblemType.RULE_BROKEN,
                List.of(new FieldError("document", Rules.IN_ORDER, why)));
    }
}
