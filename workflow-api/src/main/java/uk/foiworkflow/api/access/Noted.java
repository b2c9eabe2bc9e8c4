package uk.foiworkflow.api.access;

import java.util.UUID;
import uk.foiworkflow.access.AccessEvent;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;

/**
 * Something that is to be put on record.
 *
 * @param actor who did it, or who noted it where nobody can be named; their teams are not put on record
 * @param command what they wanted, in the words of a command
 */
record Noted<E extends AccessEvent>(E event, Actor actor, String command) {

    Noted {
        actor = new Actor(actor.id(), actor.role());
    }

    NewEvent recorded(AccessEvent as, UUID correlation) {
        return new NewEvent(UUID.randomUUID(), as, new Metadata(actor, command, correlation, correlation, false));
    }
}
