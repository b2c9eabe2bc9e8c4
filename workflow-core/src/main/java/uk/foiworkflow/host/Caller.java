package uk.foiworkflow.host;

import java.util.UUID;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;

/**
 * Who calls the engine, as it has been authenticated.
 *
 * @param correlation shared by everything that one call to the engine leads to
 */
public record Caller(Actor actor, UUID correlation) {

    /** @throws IllegalArgumentException when the actor has no id, or one of more than 255 characters */
    public Caller {
        if (actor.id().isBlank() || actor.id().length() > 255) {
            throw new IllegalArgumentException("An actor is named with 1 to 255 characters");
        }
    }

    /** The engine itself, which does what time alone makes due. */
    public static Caller engine() {
        return new Caller(new Actor("engine", Role.ENGINE), UUID.randomUUID());
    }
}
