package uk.foiworkflow.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decider is told beside the state and the command: it reads no clock and asks nobody.
 *
 * @param actor who gives the command
 * @param today the day on which it is given, Europe/London
 * @param past whether it tells of a past case that is brought in as it was
 */
public record Context(Actor actor, LocalDate today, boolean past) {

    /** The user who does it; null for a past case, for whoever brings it in did not do it. */
    public @Nullable String by() {
        return past ? null : actor.id();
    }
}
