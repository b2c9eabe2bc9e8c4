package uk.foiworkflow.api.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.directory.Directory.Team;

/**
 * To which team a case counts: that of the officer who has it, by the directory as it is now. Somebody in several teams counts
 * to the first by its id.
 */
@Component
class Teams {

    private final Directory directory;

    Teams(Directory directory) {
        this.directory = directory;
    }

    /** The team of whoever has a case; null where nobody has it, or they are in no team. */
    @Nullable
    String of(@Nullable String officer) {
        if (officer == null || directory.team(officer)) {
            return officer;
        }
        SortedSet<String> teams = directory.teamsOf(officer);
        return teams.isEmpty() ? null : teams.first();
    }

    /** Its name as people know it. */
    String name(String team) {
        Team known = directory.teams().get(team);
        return known == null ? team : known.name();
    }

    /** All who count to that team, it itself among them; all who count to any where it is null. */
    List<String> members(@Nullable String team) {
        List<String> members = new ArrayList<>();
        directory.teams().keySet().stream().filter(id -> team == null || id.equals(team)).forEach(members::add);
        directory.people().keySet().stream().filter(id -> {
            String its = of(id);
            return its != null && (team == null || its.equals(team));
        }).forEach(members::add);
        return members;
    }
}
