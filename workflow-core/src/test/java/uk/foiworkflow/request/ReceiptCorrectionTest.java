package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.acknowledges;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.assignsTo;
import static uk.foiworkflow.request.Steps.changesRegime;
import static uk.foiworkflow.request.Steps.complaintArrives;
import static uk.foiworkflow.request.Steps.correctsReceipt;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.findsQuestions;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.getsFee;
import static uk.foiworkflow.request.Steps.namesHolder;
import static uk.foiworkflow.request.Steps.notes;
import static uk.foiworkflow.request.Steps.question;
import static uk.foiworkflow.request.Steps.takesTimeForComplexity;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;

/** The day of receipt had been recorded wrongly. */
class ReceiptCorrectionTest {

    @Test
    @Rulebook("R1.5")
    void theDueDatesMoveAndBothDatesStayOnFile() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", correctsReceipt("2021-07-05"));

        assertThat(story.last()).containsExactly(new ReceiptDateCorrected(day("2021-07-12"), day("2021-07-09"),
                day("2021-07-05"), new Confidential("The envelope was stamped on that day."),
                List.of(new Deadline(Provision.FOIA_10_1, numbers(1, 2, 3), day("2021-07-05"), day("2021-08-04"),
                        CALENDAR.version()))));
        assertThat(story.due(1)).isEqualTo("2021-08-04");
        assertThat(story.question(1).from()).isEqualTo("2021-07-05");
        assertThat(story.request().received().on()).isEqualTo("2021-07-05");
        story.does(OFFICER, "2021-07-12", correctsReceipt("2021-07-09"));
        assertThat(story.due(1)).isEqualTo("2021-08-10");
    }

    @Test
    void aQuestionWhoseTimeBeganWithTheDetailKeepsIts() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(3))
                .does(OFFICER, "2021-08-02", getsDetail(3))
                .does(OFFICER, "2021-08-03", correctsReceipt("2021-07-05"));

        assertThat(story.last(ReceiptDateCorrected.class).deadlines()).singleElement()
                .extracting(Deadline::questions).isEqualTo(numbers(1, 2));
        assertThat(story.due(1)).isEqualTo("2021-08-04");
        assertThat(story.due(3)).isEqualTo("2021-08-31");
        assertThat(story.question(3).from()).isEqualTo("2021-08-02");
    }

    @Test
    void aFeeThatWasPaidStaysLeftOutOfTheCount() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee("10.00"))
                .does(OFFICER, "2021-08-05", getsFee())
                .does(OFFICER, "2021-08-06", correctsReceipt("2021-07-08"));

        assertThat(story.due(1)).isEqualTo("2021-08-26");
    }

    @Test
    void anExtensionInForceOutlivesTheCorrection() {
        Story story = received("2021-07-09", Regime.EIR).does(OFFICER, "2021-07-20", takesTimeForComplexity(null))
                .does(OFFICER, "2021-07-21", correctsReceipt("2021-07-08"));

        assertThat(story.last(ReceiptDateCorrected.class).deadlines()).singleElement().isEqualTo(
                new Deadline(Provision.EIR_7_1, numbers(1, 2, 3), day("2021-07-08"), day("2021-09-07"),
                        CALENDAR.version()));
        assertThat(story.due(1)).isEqualTo("2021-09-07");
    }

    @Test
    void anExtensionNotifiedTooLateForTheTrueReceiptIsVoid() {
        Story story = received("2021-07-09", Regime.EIR).does(OFFICER, "2021-08-10", takesTimeForComplexity(null))
                .does(OFFICER, "2021-08-11", correctsReceipt("2021-07-08"));

        assertThat(story.due(1)).isEqualTo("2021-08-09");
    }

    @Test
    @Rulebook("R1.5")
    void aRequestCannotHaveArrivedAfterTheFirstStep() {
        received("2021-07-09").does(OFFICER, "2021-07-20", asksForDetail(1)).does(OFFICER, "2021-07-14",
                acknowledges())
                .excludes(OFFICER, "2021-07-21", correctsReceipt("2021-07-15"), "R1.5 to")
                .does(OFFICER, "2021-07-21", correctsReceipt("2021-07-14"));
    }

    @Test
    void questionsFoundInTheLetterShowThatItHadArrived() {
        received("2021-07-09").does(OFFICER, "2021-07-14", findsQuestions(question(4, "How many?")))
                .excludes(OFFICER, "2021-07-21", correctsReceipt("2021-07-15"), "R1.5 to");
    }

    @Test
    void eachKindOfStepShowsThatTheLetterHadArrived() {
        for (Step step : List.of(acknowledges(), asksForDetail(), assignsTo("olive"), decides(disclosed(1, "12")),
                asksForReview(), complaintArrives("IC-1"), changesRegime(Regime.EIR), namesHolder("Camden", true),
                withdraws(1))) {
            received("2021-07-09").does(OFFICER, "2021-07-14", step).excludes(OFFICER, "2021-07-21",
                    correctsReceipt("2021-07-15"), "R1.5 to");
        }
    }

    @Test
    void aNoteShowsNothingOfTheKind() {
        received("2021-07-09").does(OFFICER, "2021-07-10", notes("Came in by hand.")).does(OFFICER, "2021-07-21",
                correctsReceipt("2021-07-12"));
    }

    @Test
    void aReceiptIsNotCorrectedIntoTheFutureNorToBeforeTheActNorToItself() {
        received("2021-07-09").excludes(OFFICER, "2021-07-12", correctsReceipt("2021-07-13"), "dated to")
                .excludes(OFFICER, "2021-07-12", correctsReceipt("2004-12-31"), "R1.5 to")
                .excludes(OFFICER, "2021-07-12", correctsReceipt("2021-07-09"), "R1.5 to")
                .does(OFFICER, "2021-07-12", correctsReceipt("2021-07-12"))
                .does(OFFICER, "2021-07-12", correctsReceipt("2005-01-01"));
    }
}
