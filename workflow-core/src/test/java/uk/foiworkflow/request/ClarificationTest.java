package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.lapses;
import static uk.foiworkflow.request.Steps.takesTimeForComplexity;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.DeadlineLine;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Want;

/** A detail that is needed resets the time, for the questions that need it (FOIA s.1(3), s.10(6)(b)). */
class ClarificationTest {

    @Test
    @Rulebook({"R3.1", "R8.5"})
    void theTimeStandsStillUntilTheDetailArrives() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail());

        assertThat(story.last()).containsExactly(new ClarificationRequested(day("2021-07-12"), numbers(1, 2, 3),
                new Confidential("Which year do you mean?")));
        assertThat(story.question(1).stopped()).isTrue();
        assertThat(story.stage()).isEqualTo(Stage.CLARIFICATION);
        assertThat(story.due(1)).isEqualTo("2021-08-10");
    }

    @Test
    @Rulebook("R3.2")
    void theReplyStartsTheFullLimitAnew() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail())
                .does(OFFICER, "2021-08-02", getsDetail());

        assertThat(story.last()).containsExactly(new ClarificationReceived(day("2021-08-02"), numbers(1, 2, 3),
                new Confidential("The last one."), List.of(new Deadline(Provision.FOIA_10_1, numbers(1, 2, 3),
                        day("2021-08-02"), day("2021-08-31"), CALENDAR.version()))));
        assertThat(story.due(1)).isEqualTo("2021-08-31");
        assertThat(story.question(1).stopped()).isFalse();
        assertThat(story.question(1).from()).isEqualTo("2021-08-02");
        assertThat(story.request().received().on()).isEqualTo("2021-07-09");
        assertThat(story.stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    @Rulebook("R3.4")
    void theOtherQuestionsKeepTheirFirstClock() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(3));

        assertThat(story.question(1).stopped()).isFalse();
        assertThat(story.stage()).isEqualTo(Stage.RECEIVED);
        story.does(OFFICER, "2021-08-02", getsDetail());
        assertThat(story.last().getFirst().questions()).containsExactly(3);
        assertThat(story.due(1)).isEqualTo("2021-08-10");
        assertThat(story.due(3)).isEqualTo("2021-08-31");
    }

    @Test
    void aReplyOnTheDayOfAskingCounts() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail())
                .excludes(OFFICER, "2021-07-11", getsDetail(), "dated on").does(OFFICER, "2021-07-12", getsDetail());

        assertThat(story.question(1).from()).isEqualTo("2021-07-12");
    }

    @Test
    @Rulebook("R3.5")
    void whatTheRequesterAddsUnaskedIsANewRequest() {
        received("2021-07-09").refuses(OFFICER, "2021-07-20", getsDetail(2), "R3.1 questions")
                .does(OFFICER, "2021-07-21", asksForDetail(1))
                .refuses(OFFICER, "2021-07-22", getsDetail(1, 2, 3), "R3.1 questions")
                .excludes(OFFICER, "2021-07-22", getsDetail(1, 8), "R1.2 questions");
    }

    @Test
    @Rulebook("R3.1")
    void theRequesterIsNotAskedTwiceBeforeReplying() {
        received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(3))
                .refuses(OFFICER, "2021-07-13", asksForDetail(), "R3.1 questions")
                .does(OFFICER, "2021-07-13", asksForDetail(1, 2));
    }

    @Test
    void nothingIsAskedAboutWhatNeedsNoAnswerAnyMore() {
        received("2021-07-09").does(OFFICER, "2021-07-12", withdraws(2)).refuses(OFFICER, "2021-07-13",
                asksForDetail(1, 2), "in-order questions").excludes(OFFICER, "2021-07-13", asksForDetail(4),
                        "R1.2 questions");
    }

    @Test
    @Rulebook("R3.6")
    void aQuestionLapsesWhenTheDetailNeverComes() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(3)).does(OFFICER, "2021-09-13",
                lapses());

        assertThat(story.last()).containsExactly(new RequestLapsed(day("2021-09-13"), numbers(3), Want.DETAIL, null));
        assertThat(story.question(3).gone()).isEqualTo(Gone.LAPSED);
        assertThat(story.question(3).stopped()).isFalse();
        assertThat(story.request().open()).hasSize(2);
    }

    @Test
    @Rulebook("R3.6")
    void aQuestionThatWaitsForNothingDoesNotLapse() {
        received("2021-07-09").refuses(OFFICER, "2021-09-13", lapses(), "R3.6 questions")
                .does(OFFICER, "2021-09-13", asksForDetail(3))
                .refuses(OFFICER, "2021-09-14", lapses(1, 3), "R3.6 questions")
                .excludes(OFFICER, "2021-09-14", lapses(5), "R1.2 questions");
    }

    @Test
    void aQuestionAnsweredAllTheSameDoesNotLapse() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail()).decided("2021-07-19", 1, 2, 3)
                .cleared("2021-07-20").does(OFFICER, "2021-07-21", issues(1));

        assertThat(story.question(1).stopped()).isFalse();
        story.refuses(OFFICER, "2021-09-14", lapses(), "R3.6 questions");
    }

    @Test
    @Rulebook("R3.6")
    void aQuestionThatHadLapsedComesToLifeWhenTheDetailArrives() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail()).does(OFFICER, "2021-08-01",
                lapses(3));

        story.does(OFFICER, "2021-08-02", getsDetail(3));
        assertThat(story.due(3)).isEqualTo("2021-08-31");
        assertThat(story.question(3).open()).isTrue();
        assertThat(story.question(1).stopped()).isTrue();
    }

    @Test
    void aReplyAfterTheCaseWasClosedOpensItAgain() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail())
                .does(OFFICER, "2021-09-13", lapses()).does(OFFICER, "2021-09-14", closes());

        story.does(OFFICER, "2021-10-01", getsDetail(1));
        assertThat(story.last()).hasSize(2).last()
                .isEqualTo(new CaseReopened(day("2021-10-01"), null, Numbers.NONE));
        assertThat(story.request().drafting().closed()).isNull();
        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(1);
    }

    @Test
    void aReplyToWhatWasAnsweredMeanwhileLeavesTheCaseClosed() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail()).decided("2021-07-19", 1, 2, 3)
                .cleared("2021-07-20").does(OFFICER, "2021-07-21", issues(1)).does(OFFICER, "2021-07-22", closes());

        story.does(OFFICER, "2021-07-23", getsDetail());
        assertThat(story.last()).singleElement().isInstanceOf(ClarificationReceived.class);
        assertThat(story.stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void theDetailEndsAnExtensionThatCountedFromTheReceipt() {
        Story story = received("2021-07-09", Regime.EIR).does(OFFICER, "2021-07-12", takesTimeForComplexity(null))
                .does(OFFICER, "2021-07-12", asksForDetail()).does(OFFICER, "2021-08-02", getsDetail());

        assertThat(story.due(1)).isEqualTo("2021-08-31");
    }

    @Test
    void theOfficerIsToldWhichQuestionsAreMeant() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(3));

        assertThat(why(story, asksForDetail()))
                .isEqualTo("The requester has already been asked about Question 3 and has not replied.");
        assertThat(why(story, lapses(1, 3))).isEqualTo("Question 1 waits for nothing from the requester.");
        assertThat(why(story, getsDetail(1, 3))).isEqualTo("Nothing more was asked about Question 1; what the"
                + " requester adds unasked is a new request for the added scope: log it, and link the two.");
    }

    @Test
    @Rulebook({"R3.1", "R3.2"})
    void detailThatIsAskedForWhenTheLimitHasRunOutStopsAndResetsNothing() {
        Story story = received("2021-07-09").does(OFFICER, "2021-08-11", asksForDetail(1));

        assertThat(story.question(1).stopped()).isFalse();
        assertThat(story.question(1).detailAsked()).isEqualTo("2021-08-11");
        assertThat(story.stage()).isEqualTo(Stage.RECEIVED);
        story.does(OFFICER, "2021-08-20", getsDetail(1));
        assertThat(story.last(ClarificationReceived.class).deadlines()).isEmpty();
        assertThat(story.due(1)).isEqualTo("2021-08-10");
        assertThat(story.question(1).detailAsked()).isNull();
        assertThat(lateOn(story, "2021-08-20")).isEqualTo(day("2021-08-10"));
    }

    @Test
    @Rulebook("R3.6")
    void whatIsOverdueIsPutAwayBySomebodyAndNotByTimeAlone() {
        Story story = received("2021-07-09").does(OFFICER, "2021-08-11", asksForDetail(1))
                .refuses(Story.ENGINE, "2021-12-01", lapses(1), "R3.6 questions")
                .does(OFFICER, "2021-12-01", lapses(1));

        assertThat(story.last()).containsExactly(new RequestLapsed(day("2021-12-01"), numbers(1), Want.DETAIL, null));
    }

    /** The last day by which the first question is found late, on that day. */
    private static @Nullable LocalDate lateOn(Story story, String asOf) {
        return Compliance.of(Facts.of(story.events(), day(asOf)), CALENDAR).deadlines().stream()
                .filter(line -> line.questions().contains(1) && line.state() == DeadlineLine.State.MISSED)
                .map(DeadlineLine::due).findFirst().orElse(null);
    }

    private static String why(Story story, Step step) {
        return story.objections(OFFICER, "2021-07-13", step).getFirst().why();
    }
}
