package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.accepts;
import static uk.foiworkflow.request.Steps.appoints;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.assignsTo;
import static uk.foiworkflow.request.Steps.reassigns;
import static uk.foiworkflow.request.Steps.rejects;
import static uk.foiworkflow.request.Steps.supplies;
import static uk.foiworkflow.request.Steps.tasks;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.directory.Directory.Person;
import uk.foiworkflow.directory.Directory.Team;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.event.HandlingEvent.TaskAccepted;

/** Tasks of a team, and people whom the directory has, or has no more. */
class TeamTest {

    private static final Directory DIRECTORY = Directory.of("2021-07", List.of(
            new Person("anna", "Anna", null, Set.of("finance"), null),
            new Person("ben", "Ben", null, Set.of("finance"), null),
            new Person("carl", "Carl", null, Set.of(), LocalDate.of(2021, 7, 13)),
            new Person("olive", "Olive", null, Set.of(), null)),
            List.of(new Team("finance", "Finance", null)));
    private static final Actor ANNA = new Actor("anna", Role.HOLDER, DIRECTORY.teamsOf("anna"));
    private static final Actor BEN = new Actor("ben", Role.HOLDER, DIRECTORY.teamsOf("ben"));
    private static final Actor STRANGER = new Actor("dora", Role.HOLDER, new TreeSet<>());

    private final Story story = received("2021-07-09").within(DIRECTORY);

    @Test
    void whoeverOfTheTeamTakesATaskOnHasIt() {
        story.does(OFFICER, "2021-07-12", tasks("finance"))
                .turnsAway(STRANGER, "2021-07-13", accepts(1), "in-order task")
                .does(ANNA, "2021-07-13", accepts(1));

        assertThat(story.last()).containsExactly(new TaskAccepted(day("2021-07-13"), 1, "anna"));
        assertThat(story.request().handling().tasks().get(1)).extracting(Task::holder).isEqualTo("anna");
        story.turnsAway(BEN, "2021-07-14", supplies(1), "in-order task").does(ANNA, "2021-07-14", supplies(1));
    }

    @Test
    void anybodyOfTheTeamRepliesOrGivesTheTaskBack() {
        story.does(OFFICER, "2021-07-12", tasks("finance")).does(BEN, "2021-07-13", supplies(1))
                .does(OFFICER, "2021-07-12", tasks("finance")).does(BEN, "2021-07-13", rejects(2, "Not ours."));

        assertThat(story.request().handling().tasks().get(2)).extracting(Task::holder).isEqualTo("finance");
    }

    @Test
    void anOfficerWhoEntersThatItWasTakenOnLeavesItWithTheTeam() {
        story.does(OFFICER, "2021-07-12", tasks("finance")).does(OFFICER, "2021-07-13", accepts(1));

        assertThat(story.request().handling().tasks().get(1)).extracting(Task::holder).isEqualTo("finance");
    }

    @Test
    void nothingIsGivenToWhomTheDirectoryDoesNotHave() {
        story.refuses(OFFICER, "2021-07-12", tasks("nobody"), "directory holder")
                .refuses(HEAD, "2021-07-12", assignsTo("nobody"), "directory to")
                .does(HEAD, "2021-07-12", assignsTo("finance"))
                .does(OFFICER, "2021-07-13", tasks("carl"))
                .refuses(OFFICER, "2021-07-14", tasks("carl"), "directory holder")
                .refuses(OFFICER, "2021-07-14", reassigns(1, "nobody"), "directory holder")
                .does(OFFICER, "2021-07-14", reassigns(1, "anna"));
    }

    @Test
    void aReviewIsForOnePersonWhomTheDirectoryHas() {
        answered().within(DIRECTORY).does(OFFICER, "2021-08-03", asksForReview())
                .refuses(HEAD, "2021-08-04", appoints("finance"), "R9.4 reviewer")
                .refuses(HEAD, "2021-08-04", appoints("carl"), "directory reviewer")
                .does(HEAD, "2021-08-04", appoints("ben"));
    }
}
