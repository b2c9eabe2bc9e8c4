package uk.foiworkflow.request;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who acts, and in which role.
 *
 * @param id the user, as the organisation's directory names them
 * @param roles all in which they might act, that one among them
 * @param teams for which they answer too
 */
public record Actor(String id, Role role, Set<Role> roles, SortedSet<String> teams) {

    public Actor {
        roles = roles.isEmpty() ? Set.of(role) : with(role, roles);
        teams = teams.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(teams));
    }

    /** Somebody who has no other role, and is in no team. */
    public Actor(String id, Role role) {
        this(id, role, Collections.emptySortedSet());
    }

    /** Somebody who has no other role. */
    public Actor(String id, Role role, SortedSet<String> teams) {
        this(id, role, Set.of(), teams);
    }

    private static Set<Role> with(Role role, Set<Role> others) {
        Set<Role> all = EnumSet.of(role);
        all.addAll(others);
        return Collections.unmodifiableSet(all);
    }

    /** Whether that is this user, or a team of theirs. */
    public boolean answersFor(String name) {
        return id.equals(name) || teams.contains(name);
    }
}
