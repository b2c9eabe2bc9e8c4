package uk.foiworkflow.store;

import java.util.UUID;
import uk.foiworkflow.request.Actor;

/**
 * What the host puts on every event; no caller can.
 *
 * @param actor who acted, in which role
 * @param command the name of the command that led to the event
 * @param correlation shared by everything that one call to the engine led to
 * @param causation the command message, or the event, in answer to which it was recorded
 * @param imported whether it was brought in from an older system
 */
public record Metadata(Actor actor, String command, UUID correlation, UUID causation, boolean imported) {}
