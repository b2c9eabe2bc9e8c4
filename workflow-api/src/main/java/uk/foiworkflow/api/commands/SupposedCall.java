package uk.foiworkflow.api.commands;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.RequestCommand;

/**
 * A call on a request that is looked at before it is made.
 *
 * @param command its name in the description of the interface
 * @param says its body, with what would stand in its address
 */
public record SupposedCall(
        @Schema(description = "The name of the call, as this description has it.", example = "notifyExtension") String command,
        @Schema(implementation = Object.class, description = "Its body, with the numbers that would stand in its address.") ObjectNode says) {

    /**
     * What it would lead to.
     *
     * @param others what is on file of other requests
     * @throws ProblemException 400 when it cannot be read, 422 when a text is too long
     */
    public RequestCommand read(Function<String, OtherCase> others) {
        return Calls.named(command, "command").read(says, "says", others);
    }

    /**
     * Whoever asks, in the role in which they would make it.
     *
     * @throws ProblemException 400 when there is no such call, 403 when they do not make it
     */
    public Actor as(Actor actor) {
        Set<Role> roles = Calls.named(command, "command").roles();
        if (roles.contains(actor.role())) {
            return actor;
        }
        Role role = actor.roles().stream().filter(roles::contains).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_ALLOWED, "That call is for the roles "
                        + roles.stream().sorted().map(Role::toString).collect(Collectors.joining(", ")) + "."));
        return new Actor(actor.id(), role, actor.roles(), actor.teams());
    }
}
