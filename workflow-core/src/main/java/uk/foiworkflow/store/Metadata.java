package uk.foiworkflow.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Actor;

/**
 * What the host puts on every event; no caller can.
 *
 * @param actor who acted, in which role, with which others they then had, and for which teams
 * @param command the name of the command that led to the event
 * @param correlation shared by everything that one call to the engine led to
 * @param causation the command message, or the event, in answer to which it was recorded
 * @param imported whether it was brought in from an older system
 * @param inForce by what it was decided, where that is not what was recorded of the request before; null otherwise
 */
public record Metadata(Actor actor, String command, UUID correlation, UUID causation, boolean imported,
        @Nullable InForce inForce) {

    /** Decided by what was in force before, or by nothing. */
    public Metadata(Actor actor, String command, UUID correlation, UUID causation, boolean imported) {
        this(actor, command, correlation, causation, imported, null);
    }
}
