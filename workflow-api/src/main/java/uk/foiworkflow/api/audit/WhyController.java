package uk.foiworkflow.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.access.ViewRecord;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** Tells of any event why it was allowed. */
@FromEvents
@RestController
class WhyController {

    private static final String VIEW = "why";

    private final PostgresEventStore events;
    private final Allowing allowing;
    private final ViewRecord views;

    WhyController(PostgresEventStore events, Allowing allowing, ViewRecord views) {
        this.events = events;
        this.allowing = allowing;
        this.views = views;
    }

    @Operation(tags = "Audit", summary = "Why this was allowed", description = "The command that led to an event, who gave it"
            + " in which of their roles, on what, and by which settings and calendar; every rule that was asked and let it"
            + " pass, what was found and stopped nobody, and what was gone past, and why. For this the command is decided"
            + " again on the request as it stood before it; where that does not come to the same, the answer says so, and in"
            + " what.")
    @GetMapping(path = "/api/audit/why", produces = MediaType.APPLICATION_JSON_VALUE)
    WhyAllowed why(@Query WhyParameters asked, Caller caller) {
        StoredEvent event = asked.byPosition() ? at(asked.position()) : of(asked.reference(), asked.sequence());
        if (!event.ofRequest()) {
            return allowing.onRecord(event);
        }
        views.opened(List.of(event.stream()), VIEW, caller);
        return allowing.of(event);
    }

    private StoredEvent at(@Nullable Long position) {
        StoredEvent event = position == null ? null : events.at(position);
        if (event == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "No event stands at position " + position + ".");
        }
        return event;
    }

    private StoredEvent of(@Nullable String reference, @Nullable Integer sequence) {
        return events.read(String.valueOf(reference)).stream()
                .filter(event -> sequence != null && event.sequence() == sequence).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                        "Request " + reference + " has no event " + sequence + "."));
    }
}
