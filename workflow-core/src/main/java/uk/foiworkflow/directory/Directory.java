package uk.foiworkflow.directory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who works for the authority, and in which teams. An authority that keeps none lets any name pass.
 *
 * @param version names what stands in it; other people have another version
 * @param people by user id
 * @param teams by id; none is the id of a person, too
 */
public record Directory(String version, SortedMap<String, Person> people, SortedMap<String, Team> teams) {

    /** No directory is kept. */
    public static final Directory NONE = new Directory("none", new TreeMap<>(), new TreeMap<>());

    /**
     * Somebody who works, or worked, for the authority.
     *
     * @param id the user name with which they sign in
     * @param email null when there is none
     * @param teams the ids of their teams
     * @param left the last day on which they were there; null while they are
     */
    public record Person(String id, String name, @Nullable String email, Set<String> teams, @Nullable LocalDate left) {

        public Person {
            teams = Set.copyOf(teams);
        }

        /** Whether they are there on that day. */
        public boolean there(LocalDate day) {
            return left == null || !day.isAfter(left);
        }
    }

    /**
     * People who answer for each other: whoever of them takes something on has it.
     *
     * @param email of the team as a whole; null when there is none
     */
    public record Team(String id, String name, @Nullable String email) {}

    public Directory {
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
        teams = Collections.unmodifiableSortedMap(new TreeMap<>(teams));
    }

    /**
     * A directory of these.
     *
     * @throws IllegalArgumentException when two have the same id, or somebody is in a team that there is not
     */
    public static Directory of(String version, List<Person> people, List<Team> teams) {
        var known = new TreeMap<String, Person>();
        var groups = new TreeMap<String, Team>();
        for (Team team : teams) {
            if (groups.put(team.id(), team) != null) {
                throw new IllegalArgumentException("Two teams have the id " + team.id());
            }
        }
        for (Person person : people) {
            if (known.put(person.id(), person) != null || groups.containsKey(person.id())) {
                throw new IllegalArgumentException("Two people, or a person and a team, have the id " + person.id());
            }
            if (!groups.keySet().containsAll(person.teams())) {
                throw new IllegalArgumentException(person.id() + " is in a team that there is not");
            }
        }
        return new Directory(version, known, groups);
    }

    /** Whether there is one. */
    public boolean kept() {
        return !people.isEmpty() || !teams.isEmpty();
    }

    /** Whether something may be given to them on that day: a team, or a person who is there; anybody where none is kept. */
    public boolean has(String id, LocalDate day) {
        Person person = people.get(id);
        return !kept() || teams.containsKey(id) || (person != null && person.there(day));
    }

    /** Whether that is a team. */
    public boolean team(String id) {
        return teams.containsKey(id);
    }

    /** The teams of somebody; none for a person who is not in the directory. */
    public SortedSet<String> teamsOf(String id) {
        Person person = people.get(id);
        return person == null ? new TreeSet<>() : new TreeSet<>(person.teams());
    }

    /** The address at which a person who is there, or a team, is reached on that day; null when there is none. */
    public @Nullable String email(String id, LocalDate day) {
        Person person = people.get(id);
        if (person != null) {
            return person.there(day) ? person.email() : null;
        }
        Team team = teams.get(id);
        return team == null ? null : team.email();
    }
}
