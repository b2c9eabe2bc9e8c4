package uk.foiworkflow.request;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who acts, and in which role.
 *
 * @param id the user, as the organisation's directory names them
 * @param teams for which they answer too; not put on the record, on which the user alone stands
 */
public record Actor(String id, Role role, SortedSet<String> teams) {

    public Actor {
        teams = Collections.unmodifiableSortedSet(new TreeSet<>(teams));
    }

    /** Somebody who is in no team. */
    public Actor(String id, Role role) {
        this(id, role, new TreeSet<>());
    }

    /** Whether that is this user, or a team of theirs. */
    public boolean answersFor(String name) {
        return id.equals(name) || teams.contains(name);
    }
}
