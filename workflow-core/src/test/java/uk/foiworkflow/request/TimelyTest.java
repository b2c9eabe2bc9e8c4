package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.chases;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.escalates;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.lapses;
import static uk.foiworkflow.request.Steps.notesMissed;
import static uk.foiworkflow.request.Steps.reassigns;
import static uk.foiworkflow.request.Steps.rejects;
import static uk.foiworkflow.request.Steps.reopens;
import static uk.foiworkflow.request.Steps.supplies;
import static uk.foiworkflow.request.Steps.tasks;
import static uk.foiworkflow.request.Steps.tasksBy;
import static uk.foiworkflow.request.Story.ENGINE;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.HOLDER;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.HandlingCommand.ChaseHolder;
import uk.foiworkflow.request.command.HandlingCommand.EscalateTask;
import uk.foiworkflow.request.command.HandlingCommand.NoteMissedDeadline;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.HandlingEvent.DeadlineMissed;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.TaskEscalated;
import uk.foiworkflow.request.event.Want;

/** What time alone makes due: reminders, escalation, lapse, missed deadlines. */
class TimelyTest {

    private static final Timely TIMELY = new Timely(CALENDAR, Policy.STANDARD);

    private static List<RequestCommand> due(Story story, String today) {
        return TIMELY.steps(story.request(), day(today));
    }

    /** Does what is due, and shows that nothing is due twice. */
    private static void sweep(Story story, String today) {
        due(story, today).forEach(command -> story.does(ENGINE, today, on -> command));
        assertThat(due(story, today)).isEmpty();
    }

    @Test
    void aTaskWithoutADayIsDueAfterFiveWorkingDaysByThePolicy() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-09", tasks("harry"));

        HolderTasked tasked = story.last(HolderTasked.class);
        assertThat(tasked.due()).isEqualTo("2021-07-19");
        assertThat(tasked.policy()).isEqualTo("standard");
        story.does(OFFICER, "2021-07-09", tasksBy("2021-07-13", "harry"));
        assertThat(story.last(HolderTasked.class).policy()).isNull();
    }

    @Test
    void aHolderIsRemindedTwiceAndThenTheHeadIsTold() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", tasksBy("2021-07-16", "harry"));

        assertThat(due(story, "2021-07-19")).isEmpty();
        assertThat(due(story, "2021-07-20")).containsExactly(new ChaseHolder(day("2021-07-20"), 1));
        sweep(story, "2021-07-20");
        assertThat(story.last()).containsExactly(new HolderChased(day("2021-07-20"), 1, "standard"));
        assertThat(due(story, "2021-07-21")).isEmpty();
        sweep(story, "2021-07-22");
        assertThat(due(story, "2021-07-26")).containsExactly(new EscalateTask(day("2021-07-26"), 1));
        sweep(story, "2021-07-26");
        assertThat(story.last()).containsExactly(new TaskEscalated(day("2021-07-26"), 1, "standard"));
        assertThat(due(story, "2021-08-05")).isEmpty();
    }

    @Test
    void theEngineRemindsNobodyTwiceOrTooEarlyThoughAPersonMay() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", tasksBy("2021-07-16", "harry"))
                .refuses(ENGINE, "2021-07-19", chases(1), "in-order task")
                .does(ENGINE, "2021-07-20", chases(1))
                .refuses(ENGINE, "2021-07-20", chases(1), "in-order task")
                .refuses(ENGINE, "2021-07-22", escalates(1), "in-order task")
                .does(OFFICER, "2021-07-20", chases(1));

        assertThat(story.last()).containsExactly(new HolderChased(day("2021-07-20"), 1));
        story.does(ENGINE, "2021-07-22", escalates(1)).refuses(ENGINE, "2021-07-22", escalates(1), "in-order task",
                "in-order task");
    }

    @Test
    void nobodyIsRemindedOfWhatWasAnsweredGivenBackOrIsNoLongerAsked() {
        Story replied = received("2021-07-09").does(OFFICER, "2021-07-12", tasksBy("2021-07-16", "harry"))
                .does(HOLDER, "2021-07-16", supplies(1));
        Story rejected = received("2021-07-09").does(OFFICER, "2021-07-12", tasksBy("2021-07-16", "harry"))
                .does(HOLDER, "2021-07-16", rejects(1, "I am away."));
        Story closed = answered().does(OFFICER, "2021-07-27", closes());

        assertThat(due(replied, "2021-08-02")).isEmpty();
        assertThat(due(rejected, "2021-08-02")).isEmpty();
        assertThat(due(closed, "2021-09-01")).isEmpty();
        assertThat(due(Story.begins(), "2021-09-01")).isEmpty();
    }

    @Test
    void whoeverGetsTheTaskFromSomebodyElseBeginsAnew() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", tasksBy("2021-07-16", "harry"))
                .does(HOLDER, "2021-07-16", rejects(1, "I am away."))
                .refuses(HOLDER, "2021-07-16", supplies(1), "in-order task")
                .does(HEAD, "2021-07-19", reassigns(1, "hilda"));

        assertThat(due(story, "2021-07-27")).isEmpty();
        assertThat(due(story, "2021-07-28")).containsExactly(new ChaseHolder(day("2021-07-28"), 1));
        story.turnsAway(HOLDER, "2021-07-20", supplies(1), "in-order task")
                .refuses(HEAD, "2021-07-20", reassigns(1, "hilda"), "in-order holder");
    }

    @Test
    @Rulebook("R3.6")
    void whatSomebodyTookUpAgainWaitsForTwoMonthsAnew() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(2));
        sweep(story, "2021-09-13");
        story.does(OFFICER, "2021-10-01", reopens());

        assertThat(story.question(2).stopped()).isTrue();
        assertThat(due(story, "2021-12-01")).doesNotHaveAnyElementsOfTypes(LapseRequest.class);
        assertThat(due(story, "2021-12-02")).contains(new LapseRequest(day("2021-12-02"), numbers(2)));
    }

    @Test
    @Rulebook("R3.6")
    void aQuestionWhoseDetailNeverCameLapsesAfterTwoMonths() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail());

        assertThat(due(story, "2021-09-12")).isEmpty();
        assertThat(due(story, "2021-09-13"))
                .containsExactly(new LapseRequest(day("2021-09-13"), numbers(1, 2, 3)));
        sweep(story, "2021-09-13");
        assertThat(story.last())
                .containsExactly(new RequestLapsed(day("2021-09-13"), numbers(1, 2, 3), Want.DETAIL, "standard"));
        assertThat(story.stage()).isEqualTo(Stage.LAPSED);
    }

    @Test
    @Rulebook("R3.6")
    void theEnginePutsNothingAwayBeforeItsTimeThoughAPersonMay() {
        received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail())
                .refuses(ENGINE, "2021-09-12", lapses(), "R3.6 questions")
                .does(OFFICER, "2021-09-12", lapses());
    }

    @Test
    @Rulebook({"R3.6", "R3.7"})
    void itIsOnFileForWantOfWhatEachQuestionLapsed() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(1, 2))
                .does(OFFICER, "2021-07-12", asksForFee("12.50", 2, 3));

        assertThat(due(story, "2021-10-12")).containsExactly(new LapseRequest(day("2021-10-12"), numbers(1, 2, 3)));
        sweep(story, "2021-10-12");
        assertThat(story.last()).containsExactly(
                new RequestLapsed(day("2021-10-12"), numbers(1), Want.DETAIL, "standard"),
                new RequestLapsed(day("2021-10-12"), numbers(2, 3), Want.FEE, null));
    }

    @Test
    @Rulebook("R3.7")
    void aFeeThatWasNotPaidInThreeMonthsEndsTheDuty() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee("12.50"));

        assertThat(due(story, "2021-10-18")).isEmpty();
        sweep(story, "2021-10-19");
        assertThat(story.last())
                .containsExactly(new RequestLapsed(day("2021-10-19"), numbers(1, 2, 3), Want.FEE, null));
        assertThat(story.stage()).isEqualTo(Stage.LAPSED);
    }

    @Test
    @Rulebook("R8.6")
    void underTheRegulationsAFeeIsAwaitedForSixtyWorkingDays() {
        Story story = received("2021-07-09", Regime.EIR).does(OFFICER, "2021-07-19", asksForFee("12.50"));

        assertThat(due(story, "2021-10-13")).isEmpty();
        assertThat(due(story, "2021-10-14"))
                .containsExactly(new LapseRequest(day("2021-10-14"), numbers(1, 2, 3)));
    }

    @Test
    void aMissedLastDayIsRecordedOnceOnTheDayAfterIt() {
        Story story = received("2021-07-09");

        assertThat(due(story, "2021-08-10")).isEmpty();
        assertThat(due(story, "2021-08-13")).containsExactly(
                new NoteMissedDeadline(day("2021-08-11"), numbers(1, 2, 3), day("2021-08-10")));
        sweep(story, "2021-08-13");
        assertThat(story.last())
                .containsExactly(new DeadlineMissed(day("2021-08-11"), numbers(1, 2, 3), day("2021-08-10")));
        assertThat(due(story, "2021-12-01")).isEmpty();
        story.refuses(ENGINE, "2021-08-11", notesMissed("2021-08-10"), "in-order questions");
        received("2021-07-09").excludes(ENGINE, "2021-08-10", notesMissed("2021-08-10"), "dated on");
    }

    @Test
    void anotherLastDayCanBeMissedAgainAndOneThatStandsStillCannot() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(1));
        sweep(story, "2021-08-11");

        story.does(OFFICER, "2021-08-12", getsDetail(1));
        assertThat(story.due(1)).isEqualTo("2021-09-10");
        assertThat(due(story, "2021-09-11"))
                .containsExactly(new NoteMissedDeadline(day("2021-09-11"), numbers(1), day("2021-09-10")));
    }

    @Test
    void nobodyButTheEngineNotesAMissedDeadline() {
        received("2021-07-09").turnsAway(OFFICER, "2021-08-11", notesMissed("2021-08-10"), "in-order reference");
    }
}
