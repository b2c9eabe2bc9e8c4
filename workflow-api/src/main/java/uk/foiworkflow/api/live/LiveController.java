package uk.foiworkflow.api.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.live.Live;
import uk.foiworkflow.projections.live.Passage;
import uk.foiworkflow.projections.reader.Viewer;

/**
 * Tells what changes while somebody looks. A listener costs a virtual thread that sleeps, no connection to the database and
 * no buffer: who reads slowly is written to as they read, and who is cut off goes on where they were.
 */
@FromEvents
@RestController
class LiveController implements SmartLifecycle {

    private static final String LAST = "Last-Event-ID";

    private final Live live;
    private final EventSource events;
    private final Seats seats;
    private final LiveProperties properties;
    private final JsonMapper json;
    private volatile boolean running;

    LiveController(Projections projections, EventSource events, Seats seats, LiveProperties properties,
            JsonMapper json) {
        this.live = projections.live();
        this.events = events;
        this.seats = seats;
        this.properties = properties;
        this.json = json;
    }

    /** From where on somebody listens. */
    record From(
            @Parameter(description = "What happened behind this position: the `Foi-Position` of what was read before. From now on when left out.", example = "1204331") @Nullable Long after) {}

    @Operation(tags = "Dashboards", summary = "What changes, while somebody looks", description = "Server-sent events. `changed`"
            + " names an event in a case that the caller may see and the dashboards that it may have changed, `left` a case that"
            + " they may see no more; `heartbeat` says up to which position nothing did, `reload` that they were away for so"
            + " long that all is to be read anew. Each has its position as `id`: with that in `Last-Event-ID` a listener that"
            + " was cut off goes on where it was, on any node. A connection lasts 15 minutes at most.", responses = {
                    @ApiResponse(responseCode = "200", description = "A stream that does not end by itself.", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(implementation = Told.class)))})
    @GetMapping(path = "/api/dashboard/changes")
    void changes(@Query From from,
            @Parameter(description = "The `id` of the last event that came.", example = "1204331") @RequestHeader(name = LAST, required = false) @Nullable String last,
            Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        long head = events.head();
        long position = position(from, last, head);
        String user = caller.actor().id();
        seats.take(user);
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader("X-Accel-Buffering", "no");
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                listen(new Listener(response.getOutputStream(), json), new Viewer(caller.actor()), position, head);
            }
        } finally {
            seats.leave(user);
        }
    }

    private void listen(Listener listener, Viewer viewer, long from, long head) throws InterruptedException {
        long until = System.nanoTime() + properties.longest().toNanos();
        long position = from;
        try {
            listener.greet(position);
            if (head - position > properties.replay()) {
                listener.reload(head);
                position = head;
            }
            while (running && System.nanoTime() < until) {
                Passage passage = live.behind(position, viewer, rest(until));
                if (running) {
                    listener.tell(passage);
                    position = passage.position();
                }
            }
        } catch (IOException gone) {
            // They are no longer there, or read nothing for so long that they were given up.
        }
    }

    private Duration rest(long until) {
        Duration rest = Duration.ofNanos(Math.max(1, until - System.nanoTime()));
        return rest.compareTo(properties.heartbeat()) < 0 ? rest : properties.heartbeat();
    }

    private static long position(From from, @Nullable String last, long head) {
        if (last == null && from.after() == null) {
            return head;
        }
        ProblemType type = last == null ? ProblemType.MALFORMED_INPUT : ProblemType.MALFORMED_HEADER;
        String field = last == null ? "after" : LAST;
        long position;
        try {
            position = last == null && from.after() != null ? from.after() : Long.parseLong(String.valueOf(last));
        } catch (NumberFormatException e) {
            position = -1;
        }
        if (position < 0 || position > head) {
            throw new ProblemException(type,
                    List.of(new FieldError(field, "Expected a position that the store has reached.")));
        }
        return position;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before anybody waits for calls to end. */
    @Override
    public void stop() {
        running = false;
        live.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
