package uk.foiworkflow.api.chronologies;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.chronology.Chronology;
import uk.foiworkflow.host.Caller;

/** Brings in past cases as they were, lawful or not. */
@RestController
class ChronologyController {

    private static final String PATH = "/api/chronologies";
    private static final String ABOUT = """
            One chronology as JSON, or many as NDJSON, one a line. Each is all or nothing, is recorded as it was, lawful \
            or not, and becomes the same events as a live case. One that is here already, just as it is, changes \
            nothing. Many are answered line by line, each line as soon as it is decided.""";

    private final Commands commands;
    private final Clock clock;
    private final JsonMapper json;

    ChronologyController(Commands commands, Clock clock, JsonMapper json) {
        this.commands = commands;
        this.clock = clock;
        this.json = json;
    }

    @Operation(tags = "Past cases", operationId = "bringIn", summary = "Bring in past cases", description = ABOUT, requestBody = @RequestBody(required = true, content = {
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Chronology.class), examples = @ExampleObject(Examples.BARNET)),
            @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(implementation = Chronology.class))}), responses = {
                    @ApiResponse(responseCode = "201", description = "It is imported.", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Arrived.class))),
                    @ApiResponse(responseCode = "200", description = "It was here already, just as it is; or many were sent, and each has its line of answer.", content = {
                            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Arrived.class)),
                            @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(implementation = LineAnswer.class))})})
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Arrived> one(@org.springframework.web.bind.annotation.RequestBody byte[] body, Caller caller) {
        PastCase past = reader(caller).read(body);
        Arrived arrived = new Arrived(past.reference(), past.bringIn());
        return arrived.status() == Arrival.UNCHANGED
                ? ResponseEntity.ok(arrived)
                : ResponseEntity.created(URI.create("/api/requests/" + arrived.reference())).body(arrived);
    }

    @Hidden // one operation describes both
    @PostMapping(path = PATH, consumes = Ndjson.MEDIA_TYPE)
    void many(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        response.setContentType(Ndjson.MEDIA_TYPE);
        new Ndjson(json, reader(caller)::read).answer(request.getInputStream(), response.getOutputStream());
    }

    /** What became of a single past case. */
    record Arrived(String reference, Arrival status) {}

    private ChronologyReader reader(Caller caller) {
        return new ChronologyReader(commands, caller, clock);
    }
}
