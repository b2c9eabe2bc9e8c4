package uk.foiworkflow.api.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.foiworkflow.directory.Directory;

/**
 * The people and teams of the authority.
 *
 * @param version names what stands here
 */
@ConfigurationProperties("foi.directory")
record DirectoryProperties(@DefaultValue("") String version, @DefaultValue List<Entry> people,
        @DefaultValue List<Group> teams) {

    /**
     * A person.
     *
     * @param id the user name with which they sign in
     * @param left the last day on which they were there
     */
    record Entry(String id, @DefaultValue("") String name, @Nullable String email, @DefaultValue Set<String> teams,
            @Nullable LocalDate left) {}

    /** A team, with the address of the team as a whole. */
    record Group(String id, @DefaultValue("") String name, @Nullable String email) {}

    /** @throws IllegalArgumentException when an id is missing or doubled, a team unknown, or the version is missing */
    Directory directory() {
        if (people.isEmpty() && teams.isEmpty()) {
            return Directory.NONE;
        }
        if (version.isBlank()) {
            throw new IllegalArgumentException("The directory has no version");
        }
        return Directory.of(version,
                people.stream().map(one -> new Directory.Person(one.id(), one.name(), one.email(), one.teams(),
                        one.left())).toList(),
                teams.stream().map(one -> new Directory.Team(one.id(), one.name(), one.email())).toList());
    }
}
