package uk.foiworkflow.api.disclosure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.disclosure.DisclosureCommand;
import uk.foiworkflow.disclosure.DisclosureCommand.LeaveOutOfDisclosureLog;
import uk.foiworkflow.disclosure.DisclosureCommand.PrepareDisclosureEntry;
import uk.foiworkflow.disclosure.DisclosureCommand.PublishDisclosureEntry;
import uk.foiworkflow.disclosure.DisclosureCommand.SendDisclosureEntryBack;
import uk.foiworkflow.disclosure.DisclosureCommand.UnpublishDisclosureEntry;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;

/** What staff do with the disclosure log, request by request. */
@FromEvents
@RestController
class DisclosureController {

    private static final String TAG = "Disclosure log";
    private static final String ALL = "/api/requests/{reference}/disclosure";
    private static final String ONE = ALL + "/{entry}";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final EntryDesk desk;

    DisclosureController(EntryDesk desk) {
        this.desk = desk;
    }

    /** Takes no parameters. */
    record Whole() {}

    /** The entries that were made out of a request, the last one at the end. */
    record DisclosureEntries(String reference, List<DisclosureEntry> items) {}

    @Operation(tags = TAG, summary = "What the disclosure log has of a request", description = "Each entry that was made out of"
            + " it: where it stands, who prepared, reviewed and took it back. The words of those that ended are gone.")
    @GetMapping(path = ALL, produces = JSON)
    DisclosureEntries entries(@PathVariable String reference, @Query Whole query, Caller caller) {
        return new DisclosureEntries(reference,
                desk.entries(reference, caller).stream().map(DisclosureEntry::of).toList());
    }

    @Operation(tags = TAG, summary = "One entry", description = "With the version on which a decision about it rests.")
    @GetMapping(path = ONE, produces = JSON)
    ResponseEntity<DisclosureEntry> entry(@PathVariable String reference, @PathVariable String entry,
            @Query Whole query,
            Caller caller) {
        var stream = EntryDesk.one(desk.entries(reference, caller), number(entry));
        return ResponseEntity.ok().eTag(Expected.tag(stream.version())).body(DisclosureEntry.of(stream));
    }

    @Operation(tags = TAG, operationId = "prepareDisclosureEntry", summary = "Put an entry forward", description = "In words"
            + " for everybody. Outcome, exemptions and the day of the answer are those on file. Words by which whoever asked, a"
            + " member of staff, an address, a postcode or a number can be told are refused by their field. It rests on the"
            + " version of the request.", requestBody = @RequestBody(required = true, content = @Content(mediaType = JSON, schema = @Schema(implementation = PrepareDisclosureEntry.class))))
    @PostMapping(path = ALL, consumes = JSON, produces = JSON)
    ResponseEntity<RecordedEntry> prepare(@PathVariable String reference,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller, Expected expected,
            @Nullable Once once) {
        return begin(reference, body, PrepareDisclosureEntry.class, caller, expected, once);
    }

    @Operation(tags = TAG, operationId = "leaveOutOfDisclosureLog", summary = "Leave a request out of the log", description = "With"
            + " the reason. An entry can still be put forward later. It rests on the version of the request.", requestBody = @RequestBody(required = true, content = @Content(mediaType = JSON, schema = @Schema(implementation = LeaveOutOfDisclosureLog.class))))
    @PostMapping(path = ALL + "/omission", consumes = JSON, produces = JSON)
    ResponseEntity<RecordedEntry> leaveOut(@PathVariable String reference,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller, Expected expected,
            @Nullable Once once) {
        return begin(reference, body, LeaveOutOfDisclosureLog.class, caller, expected, once);
    }

    @Operation(tags = TAG, operationId = "publishDisclosureEntry", summary = "Publish an entry", description = "By somebody"
            + " else than who prepared it. Everybody may read it from then on, also when the request is shredded.", requestBody = @RequestBody(required = true, content = @Content(mediaType = JSON, schema = @Schema(implementation = PublishDisclosureEntry.class))))
    @PostMapping(path = ONE + "/publication", consumes = JSON, produces = JSON)
    ResponseEntity<RecordedEntry> publish(@PathVariable String reference, @PathVariable String entry,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller, Expected expected,
            @Nullable Once once) {
        return goOn(reference, entry, body, PublishDisclosureEntry.class, caller, expected, once);
    }

    @Operation(tags = TAG, operationId = "sendDisclosureEntryBack", summary = "Send an entry back", description = "It goes no"
            + " further as it is; another may be put forward instead.", requestBody = @RequestBody(required = true, content = @Content(mediaType = JSON, schema = @Schema(implementation = SendDisclosureEntryBack.class))))
    @PostMapping(path = ONE + "/return", consumes = JSON, produces = JSON)
    ResponseEntity<RecordedEntry> sendBack(@PathVariable String reference, @PathVariable String entry,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller, Expected expected,
            @Nullable Once once) {
        return goOn(reference, entry, body, SendDisclosureEntryBack.class, caller, expected, once);
    }

    @Operation(tags = TAG, operationId = "unpublishDisclosureEntry", summary = "Take a published entry back", description = "For"
            + " one of the reasons there are. Its key is destroyed before the answer, and nothing of what it said can be read"
            + " any more.", requestBody = @RequestBody(required = true, content = @Content(mediaType = JSON, schema = @Schema(implementation = UnpublishDisclosureEntry.class))))
    @PostMapping(path = ONE + "/withdrawal", consumes = JSON, produces = JSON)
    ResponseEntity<RecordedEntry> unpublish(@PathVariable String reference, @PathVariable String entry,
            @org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller, Expected expected,
            @Nullable Once once) {
        return goOn(reference, entry, body, UnpublishDisclosureEntry.class, caller, expected, once);
    }

    private ResponseEntity<RecordedEntry> begin(String reference, byte[] body,
            Class<? extends DisclosureCommand> command,
            Caller caller, Expected expected, @Nullable Once once) {
        RecordedEntry recorded = desk.begin(reference, () -> StrictJson.read(body, command), caller, expected, once);
        return ResponseEntity.created(URI.create("/api/requests/" + reference + "/disclosure/" + recorded.entry()))
                .eTag(Expected.tag(recorded.version())).body(recorded);
    }

    private ResponseEntity<RecordedEntry> goOn(String reference, String entry, byte[] body,
            Class<? extends DisclosureCommand> command, Caller caller, Expected expected, @Nullable Once once) {
        RecordedEntry recorded = desk.goOn(reference, number(entry), () -> StrictJson.read(body, command), caller,
                expected,
                once);
        return ResponseEntity.ok().eTag(Expected.tag(recorded.version())).body(recorded);
    }

    private static int number(String entry) {
        if (!entry.matches("[1-9]\\d{0,8}")) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("entry", "Expected the number of an entry, from 1.")));
        }
        return Integer.parseInt(entry);
    }
}
