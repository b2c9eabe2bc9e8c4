package uk.foiworkflow.api.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;

/** Tells callers who they are here. */
@FromEvents
@RestController
class MeController {

    /** Nothing is asked beside that. */
    record Nobody() {}

    /** Somebody who is signed in. */
    record Me(
            @Schema(description = "The name under which what they do is recorded.", example = "officer") String user,
            @Schema(description = "The roles in which they may act.") List<Role> roles,
            @Schema(description = "The teams for which they answer.") List<String> teams) {

        static Me of(Actor actor) {
            return new Me(actor.id(), actor.roles().stream().sorted().toList(), List.copyOf(actor.teams()));
        }
    }

    @Operation(tags = "Sign-in", summary = "Who the caller is", description = "The name under which the caller's commands are"
            + " recorded, with all roles in which they may act, and their teams.")
    @GetMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
    Me me(@Query Nobody query, Caller caller) {
        return Me.of(caller.actor());
    }
}
