package uk.foiworkflow.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.directory.Directory;

/**
 * What a decider is told beside the state and the command: it reads no clock and asks nobody.
 *
 * @param actor who gives the command
 * @param today the day on which it is given, Europe/London
 * @param past whether it tells of a past case that is brought in as it was
 * @param directory who works for the authority
 */
public record Context(Actor actor, LocalDate today, boolean past, Directory directory) {

    /** Where no directory is kept. */
    public Context(Actor actor, LocalDate today, boolean past) {
        this(actor, today, past, Directory.NONE);
    }

    /** The user who does it; null for a past case, for whoever brings it in did not do it. */
    public @Nullable String by() {
        return past ? null : actor.id();
    }

    /** The day on which a past case is brought in from an older system; null for whatever else is told. */
    public @Nullable LocalDate broughtIn() {
        return past && actor.role() == Role.ADMIN ? today : null;
    }
}
