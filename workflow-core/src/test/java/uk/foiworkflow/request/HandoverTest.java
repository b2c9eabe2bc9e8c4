package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.accepts;
import static uk.foiworkflow.request.Steps.appoints;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.assignsTo;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.rejects;
import static uk.foiworkflow.request.Steps.supplies;
import static uk.foiworkflow.request.Steps.tasksBy;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.HOLDER;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.request.command.HandlingCommand.AssignCase;
import uk.foiworkflow.request.command.HandlingCommand.ReassignTask;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.ReviewCommand.AppointReviewer;
import uk.foiworkflow.request.event.Confidential;

/** What somebody who leaves gives to somebody else. */
class HandoverTest {

    private static final Confidential WHY = new Confidential("He retires.");

    private static List<RequestCommand> over(Story story, String on) {
        return new Handover("harry", "hilda", day(on), WHY).of(story.request());
    }

    @Test
    void theCaseAndTheTasksThatAwaitAReplyGoOver() {
        Story story = received("2021-07-09").does(HEAD, "2021-07-12", assignsTo("harry"))
                .does(OFFICER, "2021-07-12", tasksBy("2021-07-16", "harry"))
                .does(OFFICER, "2021-07-12", tasksBy("2021-07-30", "harry"))
                .does(OFFICER, "2021-07-12", tasksBy("2021-07-30", "harry"))
                .does(OFFICER, "2021-07-12", tasksBy("2021-07-30", "harry"))
                .does(OFFICER, "2021-07-12", tasksBy("2021-07-30", "olga"))
                .does(HOLDER, "2021-07-13", accepts(2)).does(HOLDER, "2021-07-13", supplies(3))
                .does(HOLDER, "2021-07-13", rejects(4, "I leave."));

        List<RequestCommand> commands = over(story, "2021-07-20");

        assertThat(commands).containsExactly(new AssignCase(day("2021-07-20"), "hilda", WHY),
                new ReassignTask(day("2021-07-20"), 1, "hilda", null, WHY),
                new ReassignTask(day("2021-07-20"), 2, "hilda", day("2021-07-30"), WHY));
        commands.forEach(command -> story.does(HEAD, "2021-07-20", on -> command));
        assertThat(over(story, "2021-07-20")).isEmpty();
    }

    @Test
    void anOpenReviewGoesOverAndAClosedCaseStays() {
        Story closed = answered().does(HEAD, "2021-07-26", assignsTo("harry")).does(OFFICER, "2021-07-27", closes());
        assertThat(over(closed, "2021-08-05")).isEmpty();

        Story reviewed = answered().does(OFFICER, "2021-08-03", asksForReview())
                .does(HEAD, "2021-08-04", appoints("harry"));

        assertThat(over(reviewed, "2021-08-05"))
                .containsExactly(new AppointReviewer(day("2021-08-05"), "hilda", null, WHY));
    }
}
