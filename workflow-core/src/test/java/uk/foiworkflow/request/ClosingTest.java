package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.changesRegime;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.deliveryFails;
import static uk.foiworkflow.request.Steps.findsQuestions;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.lapses;
import static uk.foiworkflow.request.Steps.question;
import static uk.foiworkflow.request.Steps.reopens;
import static uk.foiworkflow.request.Steps.transfers;
import static uk.foiworkflow.request.Steps.weighsPublicInterest;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.Numbers;

/** A letter that never arrived, the closed case and its reopening. */
class ClosingTest {

    @Test
    @Rulebook("R2.11")
    void aLetterThatNeverArrivedAnswersNothing() {
        Story story = answered().does(OFFICER, "2021-07-30", deliveryFails());

        assertThat(story.last()).containsExactly(new DeliveryFailed(day("2021-07-30"), 1, numbers(1, 2, 3)));
        assertThat(story.request().open()).hasSize(3);
        assertThat(story.rollUp()).isEqualTo(RollUp.OPEN);
        story.refuses(OFFICER, "2021-07-30", closes(), "R7.5 questions")
                .refuses(OFFICER, "2021-07-30", deliveryFails(), "in-order reference");
    }

    @Test
    void theClearedLetterIsSentAgain() {
        Story story = answered().does(OFFICER, "2021-07-30", deliveryFails());

        assertThat(story.stage()).isEqualTo(Stage.DISPATCH);
        story.does(OFFICER, "2021-07-30", issues(1));
        assertThat(story.last(ResponseIssued.class).response()).isEqualTo(2);
        assertThat(story.rollUp()).isEqualTo(RollUp.GRANTED);
        story.does(OFFICER, "2021-07-31", deliveryFails());
        assertThat(story.last(DeliveryFailed.class).response()).isEqualTo(2);
    }

    @Test
    void theLetterIsNotSentAgainForMoreThanItWasClearedFor() {
        received("2021-07-09").decided("2021-07-19", 1).cleared("2021-07-20").does(OFFICER, "2021-07-21", issues(1))
                .decided("2021-07-22", 2).does(OFFICER, "2021-07-23", deliveryFails())
                .refuses(OFFICER, "2021-07-23", issues(1), "clearance draft");
    }

    @Test
    void onlyTheQuestionsOfThatLetterAreOpenAgain() {
        Story story = received("2021-07-09").decided("2021-07-19", 1).cleared("2021-07-20")
                .does(OFFICER, "2021-07-21", issues(1)).decided("2021-07-22", 2, 3).cleared("2021-07-22")
                .does(OFFICER, "2021-07-23", issues(2)).does(OFFICER, "2021-07-26", deliveryFails());

        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(2, 3);
    }

    @Test
    void partOfALetterFailsToArrive() {
        Story story = answered().excludes(OFFICER, "2021-07-30", deliveryFails(4), "in-order questions").does(OFFICER,
                "2021-07-30", deliveryFails(2));

        assertThat(story.last()).containsExactly(new DeliveryFailed(day("2021-07-30"), 1, numbers(2)));
        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(2);
    }

    @Test
    void nothingFailsToArriveBeforeItIsSent() {
        received("2021-07-09").excludes(OFFICER, "2021-07-27", deliveryFails(), "in-order reference");
        answered().excludes(OFFICER, "2021-07-26", deliveryFails(), "dated on").does(OFFICER, "2021-07-27",
                deliveryFails());
    }

    @Test
    void aLetterThatNeverArrivedOpensTheClosedCaseAgain() {
        Story story = answered().does(OFFICER, "2021-07-28", closes()).does(OFFICER, "2021-07-30", deliveryFails());

        assertThat(story.last()).containsExactly(new DeliveryFailed(day("2021-07-30"), 1, numbers(1, 2, 3)),
                new CaseReopened(day("2021-07-30"), null, Numbers.NONE));
        assertThat(story.request().drafting().closed()).isNull();
    }

    @Test
    void aCaseIsClosedWithItsOutcome() {
        Story story = answered().does(OFFICER, "2021-07-28", closes());

        assertThat(story.last()).containsExactly(new CaseClosed(day("2021-07-28"), RollUp.GRANTED));
        assertThat(story.request().drafting().closed()).isEqualTo("2021-07-28");
        assertThat(story.stage()).isEqualTo(Stage.CLOSED);
        story.refuses(OFFICER, "2021-07-29", closes(), "in-order reference");
    }

    @Test
    @Rulebook("R7.5")
    void aCaseIsNotClosedWhileAQuestionHasNoAnswer() {
        Story story = received("2021-07-09").decided("2021-07-19", 1).cleared("2021-07-20").does(OFFICER, "2021-07-21",
                issues(1)).decided("2021-07-22", 2).refuses(OFFICER, "2021-07-28", closes(), "R7.5 questions");

        assertThat(story.objections(OFFICER, "2021-07-28", closes())).singleElement().extracting(Broken::why)
                .isEqualTo("Questions 2 and 3 have no answer; each question needs one before the case closes.");
        story.records("2021-07-28", closes(), "R7.5 questions");
        assertThat(story.last()).containsExactly(new CaseClosed(day("2021-07-28"), RollUp.GRANTED));
    }

    @Test
    void aCaseIsNotClosedDuringItsReview() {
        answered().does(OFFICER, "2021-07-28", asksForReview()).refuses(OFFICER, "2021-07-29", closes(),
                "R9.1 reference");
    }

    @Test
    void aClosedCaseIsReopened() {
        Story story = answered().does(OFFICER, "2021-07-28", closes()).does(OFFICER, "2021-07-29", reopens());

        assertThat(story.last()).containsExactly(
                new CaseReopened(day("2021-07-29"), new Confidential("The requester wrote again."), null));
        assertThat(story.request().drafting().closed()).isNull();
        assertThat(story.stage()).isEqualTo(Stage.ANSWERED);
        story.refuses(OFFICER, "2021-07-29", reopens(), "in-order reference");
    }

    @Test
    @Rulebook("R3.6")
    void whatLapsedComesBackWithTheCaseAndWaitsForWhatItWaitedFor() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(2))
                .does(OFFICER, "2021-07-12", asksForFee("10.00", 3)).decided("2021-07-19", 1).cleared("2021-07-26")
                .does(OFFICER, "2021-07-27", issues(1, 1)).does(OFFICER, "2021-10-19", lapses())
                .does(OFFICER, "2021-10-19", closes()).does(OFFICER, "2021-11-01", reopens(2));

        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(2);
        assertThat(story.question(2).detailAsked()).isEqualTo("2021-07-12");
        assertThat(story.stage()).isEqualTo(Stage.CLARIFICATION);
        // The case is open; what lapsed and was not named is taken up by itself.
        story.does(OFFICER, "2021-11-02", reopens(3));
        assertThat(story.question(3).feeAsked()).isEqualTo("2021-07-12");
    }

    @Test
    void aCaseIsNotReopenedBeforeItWasClosed() {
        answered().does(OFFICER, "2021-07-29", closes()).excludes(OFFICER, "2021-07-28", reopens(), "dated on")
                .does(OFFICER, "2021-07-29", reopens());
    }

    @Test
    void aClosedCaseIsWorkedOnOnlyOnceItIsReopened() {
        Story story = answered().does(OFFICER, "2021-07-28", closes());
        for (Step step : List.of(findsQuestions(question(4, "How many?")), changesRegime(Regime.EIR),
                transfers("Camden"), asksForDetail(), asksForFee(null), lapses(),
                weighsPublicInterest("2021-08-24", List.of("s43(2)")), issues(1))) {
            assertThat(story.objections(OFFICER, "2021-07-29", step)).extracting(Broken::rule).contains(Rules.CLOSED);
        }
        story.does(OFFICER, "2021-07-29", reopens()).does(OFFICER, "2021-07-29",
                findsQuestions(question(4, "How many?")));
        assertThat(story.stage()).isEqualTo(Stage.RECEIVED);
    }
}
