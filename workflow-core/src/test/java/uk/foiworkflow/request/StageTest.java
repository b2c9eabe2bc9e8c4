package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.appeals;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.assignsTo;
import static uk.foiworkflow.request.Steps.clears;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.complaintArrives;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.getsFee;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.submitsDraft;
import static uk.foiworkflow.request.Steps.tasks;
import static uk.foiworkflow.request.Story.APPROVER;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.begins;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.RollUp;

/** Where a request stands, from its receipt to its end. */
class StageTest {

    @Test
    void aLifeGoesThroughItsStages() {
        Story story = received("2021-07-09");
        assertThat(story.stage()).hasToString("received");
        assertThat(story.does(OFFICER, "2021-07-12", asksForDetail()).stage()).hasToString("clarification");
        assertThat(story.does(OFFICER, "2021-07-13", getsDetail()).stage()).hasToString("received");
        assertThat(story.does(OFFICER, "2021-07-13", asksForFee("10.00")).stage()).hasToString("fee");
        assertThat(story.does(OFFICER, "2021-07-14", getsFee()).stage()).hasToString("received");
        assertThat(story.does(OFFICER, "2021-07-14", tasks("harry")).stage()).hasToString("handling");
        assertThat(story.decided("2021-07-19", 1, 2, 3).stage()).hasToString("drafting");
        assertThat(story.does(OFFICER, "2021-07-19", submitsDraft("Dear Sir")).stage()).hasToString("clearance");
        assertThat(story.does(APPROVER, "2021-07-19", clears(1)).stage()).hasToString("dispatch");
        assertThat(story.does(OFFICER, "2021-07-19", issues(1)).stage()).hasToString("answered");
        assertThat(story.does(OFFICER, "2021-07-19", closes()).stage()).hasToString("closed");
        assertThat(story.does(OFFICER, "2021-07-20", asksForReview()).stage()).hasToString("review");
        assertThat(story.does(OFFICER, "2021-07-20", complaintArrives("IC-1")).stage()).hasToString("commissioner");
        assertThat(story.does(OFFICER, "2021-07-20", appeals("requester")).stage()).hasToString("tribunal");
    }

    @Test
    void nothingThatWasReceivedStandsAtItsBeginning() {
        assertThat(begins().stage()).isEqualTo(Stage.RECEIVED);
        assertThat(begins().rollUp()).isEqualTo(RollUp.OPEN);
    }

    @Test
    void aCaseThatSomebodyHasIsHandledThoughNobodyIsTasked() {
        assertThat(received("2021-07-09").does(HEAD, "2021-07-12", assignsTo("olive")).stage())
                .isEqualTo(Stage.HANDLING);
    }

    @Test
    void theReceiptIsThereOnceTheRequestIs() {
        assertThatThrownBy(() -> Request.NONE.received()).isInstanceOf(IllegalStateException.class)
                .hasMessage("Nothing was received");
    }

    @Test
    void aRefusalIsShownByItsNumbersInOrder() {
        assertThat(Chosen.list(List.of(3))).isEqualTo("Question 3");
        assertThat(Chosen.list(List.of(1, 3))).isEqualTo("Questions 1 and 3");
        assertThat(Chosen.list(List.of(1, 2, 3))).isEqualTo("Questions 1, 2 and 3");
        assertThat(Chosen.list(List.of(3), "needs", "need")).isEqualTo("Question 3 needs");
        assertThat(Chosen.list(List.of(1, 3), "needs", "need")).isEqualTo("Questions 1 and 3 need");
    }

    @Test
    void rolesAndCalendarsAreWordsOfTheInterface() {
        assertThat(Role.APPROVER).hasToString("approver");
        assertThat(CALENDAR).hasToString(CALENDAR.version());
    }
}
