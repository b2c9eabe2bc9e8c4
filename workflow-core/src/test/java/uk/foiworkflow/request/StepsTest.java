package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.appeals;
import static uk.foiworkflow.request.Steps.completesSteps;
import static uk.foiworkflow.request.Steps.decisionNotice;
import static uk.foiworkflow.request.Steps.decisionNoticeOrdering;
import static uk.foiworkflow.request.Steps.order;
import static uk.foiworkflow.request.Steps.tribunalDecides;
import static uk.foiworkflow.request.Steps.tribunalOrders;
import static uk.foiworkflow.request.Steps.withdrawsAppeal;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.DeadlineLine;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.facts.Finding;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.command.CommissionerCommand.CompleteSteps;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.StepOrder;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.NumberedStep;
import uk.foiworkflow.request.event.Numbers;

/** What a notice orders, step by step, from its order to its proof (FOIA s.50(4) and (6), R10.6). */
class StepsTest {

    private static final Confidential WORDS = new Confidential("Answer it.");

    /** Step 1 within 35 calendar days, for question 1; step 2 within 60, for questions 2 and 3. */
    private static Story ordered() {
        return answered().does(OFFICER, "2022-03-01", decisionNoticeOrdering(order(null, 35, 1),
                order(null, 60, 2, 3)));
    }

    @Test
    @Rulebook("R10.6")
    void eachStepHasItsNumberItsQuestionsAndItsPeriod() {
        Story story = ordered();

        assertThat(story.last(DecisionNoticeReceived.class).numberedSteps()).containsExactly(
                new NumberedStep(1, numbers(1), WORDS, 35, day("2022-04-05")),
                new NumberedStep(2, numbers(2, 3), WORDS, 60, day("2022-04-30")));
        assertThat(steps(story, "2022-04-05")).containsExactly("1 [1] 2022-03-01 to 2022-04-05: running",
                "2 [2, 3] 2022-03-01 to 2022-04-30: running");
        assertThat(steps(story, "2022-04-06")).containsExactly("1 [1] 2022-03-01 to 2022-04-05: missed",
                "2 [2, 3] 2022-03-01 to 2022-04-30: running");
    }

    @Test
    @Rulebook("R10.6")
    void eachStepIsTakenByItselfWithItsProof() {
        Story story = ordered().does(OFFICER, "2022-04-04", completesSteps(1));

        assertThat(story.last()).containsExactly(new StepsCompleted(day("2022-04-04"),
                new Confidential("Our letter of today."), numbers(1), new Confidential("We answered.")));
        assertThat(steps(story, "2022-05-01")).containsExactly("1 [1] 2022-03-01 to 2022-04-05: met 2022-04-04",
                "2 [2, 3] 2022-03-01 to 2022-04-30: missed");
        assertThat(story.stage()).isEqualTo(Stage.COMMISSIONER);
        story.refuses(OFFICER, "2022-04-05", completesSteps(1), "R10.6 steps")
                .refuses(OFFICER, "2022-04-05", completesSteps(7), "R10.6 steps")
                .refuses(OFFICER, "2022-04-05", on -> new CompleteSteps(on, null, Numbers.NONE, null), "words proof")
                .does(OFFICER, "2022-04-30", completesSteps());
        assertThat(steps(story, "2022-05-01")).last().isEqualTo("2 [2, 3] 2022-03-01 to 2022-04-30: met 2022-04-30");
        assertThat(story.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(missed(story, "2022-05-01")).isEmpty();
    }

    @Test
    @Rulebook("R10.6")
    void aStepThatIsMissedIsABreachForItsOwnQuestions() {
        Story story = answered().does(OFFICER, "2022-03-01", decisionNoticeOrdering(order(1, 35, 1), order(2, 60)))
                .does(OFFICER, "2022-05-02", completesSteps(2));

        assertThat(missed(story, "2022-05-02")).containsExactly(
                "[1] Step 1 was not taken by 5 April 2022, as the letter of 1 March 2022 required. Step 2 was taken only"
                        + " on 2 May 2022, not by 30 April 2022, as the letter of 1 March 2022 required.",
                "[2, 3] Step 2 was taken only on 2 May 2022, not by 30 April 2022, as the letter of 1 March 2022"
                        + " required.");
    }

    @Test
    @Rulebook("R10.6")
    void anAppealStopsTheStepsThatItAffectsAndTheOthersRunOn() {
        Story story = ordered().does(OFFICER, "2022-03-20", appeals("authority", 2));

        assertThat(story.last()).containsExactly(
                new AppealLodged(day("2022-03-20"), new Confidential("authority"), numbers(2)));
        assertThat(steps(story, "2022-06-01")).containsExactly("1 [1] 2022-03-01 to 2022-04-05: missed",
                "2 [2, 3] 2022-03-01 to 2022-04-30: stopped");
        ordered().refuses(OFFICER, "2022-03-20", appeals("authority", 3), "R10.6 steps");
        assertThat(steps(ordered().does(OFFICER, "2022-03-20", appeals("authority")), "2022-06-01")).containsExactly(
                "1 [1] 2022-03-01 to 2022-04-05: stopped", "2 [2, 3] 2022-03-01 to 2022-04-30: stopped");
    }

    @Test
    @Rulebook("R10.6")
    void afterAWithdrawalTheStepsAreOwedByTheDayThenGiven() {
        Story story = ordered().does(OFFICER, "2022-03-20", appeals("authority", 2)).does(OFFICER, "2022-06-01",
                withdrawsAppeal("2022-06-30"));

        assertThat(steps(story, "2022-07-01")).containsExactly("1 [1] 2022-03-01 to 2022-04-05: missed",
                "2 [2, 3] 2022-06-01 to 2022-06-30: missed");
        assertThat(line(story, "2022-06-30", 2).why()).isEqualTo("The appeal ended on 1 June 2022, so that this is owed"
                + " again, by the day that was then given.");
    }

    @Test
    @Rulebook("R10.6")
    void whereNoDayIsGivenAfterAWithdrawalNoneIsMadeUpAndTheStepsAreOwedAllTheSame() {
        Story story = ordered().does(OFFICER, "2022-03-20", appeals("authority")).does(OFFICER, "2022-04-20",
                withdrawsAppeal(null));

        assertThat(steps(story, "2022-05-02")).containsExactly("1 [1] 2022-03-01 to null: running",
                "2 [2, 3] 2022-03-01 to 2022-04-30: missed");
        assertThat(line(story, "2022-04-30", 1).why())
                .isEqualTo("The appeal ended on 20 April 2022, so that this is owed"
                        + " again. The day that was given for it, 5 April 2022, passed while the appeal was pending, and no other"
                        + " is on record.");
        assertThat(line(story, "2022-04-30", 2).why())
                .isEqualTo("The appeal ended on 20 April 2022, so that this is owed"
                        + " again, by the day that was given for it at first.");
        assertThat(story.stage()).isEqualTo(Stage.COMMISSIONER);
        assertThat(missed(story, "2022-12-01")).hasSize(1).first().asString().startsWith("[2, 3] Step 2");
        story.does(OFFICER, "2022-12-01", completesSteps(1));
        assertThat(steps(story, "2022-12-01")).first().isEqualTo("1 [1] 2022-03-01 to null: met 2022-12-01");
    }

    @Test
    void anAppealAfterTheLastDayStopsNothing() {
        assertThat(steps(ordered().does(OFFICER, "2022-04-06", appeals("authority")), "2022-04-06")).containsExactly(
                "1 [1] 2022-03-01 to 2022-04-05: missed", "2 [2, 3] 2022-03-01 to 2022-04-30: stopped");
    }

    @Test
    @Rulebook("R10.8")
    void theTribunalsStepsTakeThePlaceOfThoseThatTheAppealAffected() {
        Story story = ordered().does(OFFICER, "2022-03-20", appeals("authority", 2))
                .does(OFFICER, "2022-10-03", tribunalOrders(Ruling.PARTLY_UPHELD, order(null, 42, 2)));

        assertThat(story.last(TribunalDecided.class).numberedSteps())
                .containsExactly(new NumberedStep(2, numbers(2), WORDS, 42, day("2022-11-14")));
        assertThat(steps(story, "2022-10-03")).containsExactly("1 [1] 2022-03-01 to 2022-04-05: missed",
                "2 [2] 2022-10-03 to 2022-11-14: running");
    }

    @Test
    @Rulebook("R10.8")
    void aNoticeThatTheTribunalLeavesAsItWasIsOwedAgainAndOneThatItSetsAsideIsNot() {
        Story left = ordered().does(OFFICER, "2022-03-20", appeals("authority")).does(OFFICER, "2022-10-03",
                tribunalDecides(Ruling.OVERTURNED, null));
        assertThat(steps(left, "2022-10-04")).containsExactly("1 [1] 2022-03-01 to null: running",
                "2 [2, 3] 2022-03-01 to null: running");
        assertThat(left.stage()).isEqualTo(Stage.COMMISSIONER);

        Story setAside = ordered().does(OFFICER, "2022-03-20", appeals("authority")).does(OFFICER, "2022-10-03",
                tribunalDecides(Ruling.AUTHORITY_UPHELD, null));
        assertThat(steps(setAside, "2022-10-04")).containsExactly("1 [1] 2022-03-01 to 2022-04-05: stopped",
                "2 [2, 3] 2022-03-01 to 2022-04-30: stopped");
        assertThat(setAside.stage()).isEqualTo(Stage.ANSWERED);
        setAside.refuses(OFFICER, "2022-10-04", completesSteps(), "R10.6 reference");
    }

    @Test
    @Rulebook("R10.6")
    void whatIsOwedStillWhenAPastCaseIsBroughtInIsMissedLikeAnyOther() {
        Story over = answered().records("2023-12-01", decisionNotice(Ruling.OVERTURNED, 35));
        Story owed = answered().records("2023-12-20", decisionNotice(Ruling.OVERTURNED, 35));

        assertThat(missed(over, "2024-03-01")).isEmpty();
        assertThat(line(over, "2024-03-01", 1).why()).isEqualTo(
                "The record that was brought in ends before this day, and does not tell what came of it.");
        assertThat(missed(owed, "2024-03-01")).hasSize(1);
        over.does(OFFICER, "2024-01-15", completesSteps());
        assertThat(steps(over, "2024-01-15"))
                .containsExactly("1 [1, 2, 3] 2023-12-01 to 2024-01-05: missed 2024-01-15");
    }

    @Test
    void noTwoStepsThatAreOwedHaveOneNumber() {
        Story story = ordered().does(OFFICER, "2022-03-10", decisionNotice(Ruling.OVERTURNED, 30));

        assertThat(story.last(DecisionNoticeReceived.class).numberedSteps()).containsExactly(
                new NumberedStep(3, Numbers.NONE, new Confidential("Answer question 3."), 30, day("2022-04-09")));
        story.excludes(OFFICER, "2022-03-11", decisionNoticeOrdering(order(2, 35)), "R10.6 numberedSteps[0].number")
                .excludes(OFFICER, "2022-03-11", decisionNoticeOrdering(order(4, 35), order(4, 35)),
                        "R10.6 numberedSteps[1].number")
                .excludes(OFFICER, "2022-03-11", decisionNoticeOrdering(order(0, 35)), "R10.6 numberedSteps[0].number");
    }

    @Test
    void aStepHasItsPeriodOrItsDayAndQuestionsThatWereAsked() {
        answered()
                .excludes(OFFICER, "2022-03-01",
                        decisionNoticeOrdering(new StepOrder(1, WORDS, Numbers.NONE, null, null)),
                        "R10.6 numberedSteps[0].withinCalendarDays")
                .excludes(OFFICER, "2022-03-01",
                        decisionNoticeOrdering(new StepOrder(1, WORDS, Numbers.NONE, 35, day("2022-04-05"))),
                        "R10.6 numberedSteps[0].withinCalendarDays")
                .excludes(OFFICER, "2022-03-01",
                        decisionNoticeOrdering(new StepOrder(1, WORDS, Numbers.NONE, null, day("2022-02-28"))),
                        "dated numberedSteps[0].by")
                .excludes(OFFICER, "2022-03-01", decisionNoticeOrdering(order(1, 1001)),
                        "R10.6 numberedSteps[0].withinCalendarDays")
                .excludes(OFFICER, "2022-03-01", decisionNoticeOrdering(order(1, 35, 9)),
                        "R1.2 numberedSteps[0].questions")
                .excludes(OFFICER, "2022-03-01",
                        on -> new RecordDecisionNotice(on, null, Ruling.OVERTURNED, List.of(), 35, null, List.of(),
                                List.of(order(1, 35))),
                        "R10.6 numberedSteps")
                .does(OFFICER, "2022-03-01",
                        decisionNoticeOrdering(new StepOrder(1, WORDS, Numbers.NONE, null, day("2022-04-05"))));
    }

    private static Compliance judged(Story story, String asOf) {
        return Compliance.of(Facts.of(story.events(), day(asOf)), CALENDAR);
    }

    private static DeadlineLine line(Story story, String asOf, int step) {
        return judged(story, asOf).deadlines().stream()
                .filter(line -> line.step() != null && line.step() == step).findFirst().orElseThrow();
    }

    private static List<String> steps(Story story, String asOf) {
        return judged(story, asOf).deadlines().stream().filter(line -> line.step() != null)
                .map(line -> line.step() + " " + line.questions() + " " + line.from() + " to " + line.due() + ": "
                        + line.state() + (line.met() == null ? "" : " " + line.met()))
                .toList();
    }

    private static List<String> missed(Story story, String asOf) {
        return judged(story, asOf).findings().stream()
                .filter(finding -> finding.provision().citation().equals("FOIA s.50(4)")
                        && finding.kind() == Finding.Kind.BREACH)
                .map(finding -> finding.questions() + " " + finding.why()).toList();
    }
}
