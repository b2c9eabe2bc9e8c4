package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.clears;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.returns;
import static uk.foiworkflow.request.Steps.submitsDraft;
import static uk.foiworkflow.request.Story.APPROVER;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;

/** A text, its clearance, and what voids it. */
class DraftTest {

    private static final String SHA256 = "469518764de090d7bc0c909944a24066530a8d976b462e1b2ec8620e50c6a3d0";

    @Test
    void aDraftIsSubmittedAndCleared() {
        Story story = received("2021-07-09").decided("2021-07-19", 1, 2, 3).does(OFFICER, "2021-07-20",
                submitsDraft("Dear Sir or Madam, \u2026"));

        assertThat(story.last()).containsExactly(new DraftSubmitted(day("2021-07-20"), 1, "olive",
                new Confidential("Dear Sir or Madam, \u2026"), new Confidential(SHA256),
                List.of(ClearanceLayer.APPROVER),
                "standard"));
        assertThat(story.stage()).isEqualTo(Stage.CLEARANCE);
        story.does(APPROVER, "2021-07-21", clears(1));
        assertThat(story.last()).containsExactly(new ClearanceGiven(day("2021-07-21"), 1, "asha",
                ClearanceLayer.APPROVER, new Confidential(SHA256)));
        assertThat(story.stage()).isEqualTo(Stage.DISPATCH);
        assertThat(story.request().participation().everybody()).containsExactlyInAnyOrder("olive", "asha");
    }

    @Test
    void aDraftIsSentBackWithAReason() {
        Story story = received("2021-07-09").decided("2021-07-19", 1, 2, 3)
                .does(OFFICER, "2021-07-20", submitsDraft("Dear Sir"))
                .excludes(APPROVER, "2021-07-21", returns(1, " "), "words why")
                .does(APPROVER, "2021-07-21", returns(1, "Question 3 is missing."));

        assertThat(story.last())
                .containsExactly(new DraftReturned(day("2021-07-21"), 1, new Confidential("Question 3 is missing.")));
        assertThat(story.stage()).isEqualTo(Stage.DRAFTING);
        story.refuses(APPROVER, "2021-07-21", clears(1), "clearance draft")
                .refuses(APPROVER, "2021-07-21", returns(1, "Again."), "clearance draft");
    }

    @Test
    void onlyTheLatestDraftIsCleared() {
        Story story = received("2021-07-09").decided("2021-07-19", 1).does(OFFICER, "2021-07-20", submitsDraft("One"))
                .does(OFFICER, "2021-07-20", submitsDraft("Two"));

        assertThat(story.draft()).isEqualTo(2);
        story.refuses(APPROVER, "2021-07-21", clears(1), "clearance draft")
                .excludes(APPROVER, "2021-07-21", clears(3), "clearance draft")
                .excludes(APPROVER, "2021-07-21", clears(0), "clearance draft")
                .refuses(APPROVER, "2021-07-21", returns(1, "Old."), "clearance draft")
                .does(APPROVER, "2021-07-21", clears(2));
    }

    @Test
    void thereIsNothingToClearBeforeADraft() {
        received("2021-07-09").excludes(APPROVER, "2021-07-21", clears(1), "clearance draft");
    }

    @Test
    void aQuestionDecidedAnewOvertakesTheDraftBeforeTheApprover() {
        Story story = received("2021-07-09").decided("2021-07-19", 1)
                .does(OFFICER, "2021-07-20", submitsDraft("One")).decided("2021-07-21", 2);

        assertThat(story.request().drafting().draftState()).isEqualTo(DraftState.OVERTAKEN);
        assertThat(story.stage()).isEqualTo(Stage.DRAFTING);
        story.refuses(APPROVER, "2021-07-21", clears(1), "clearance draft");
    }

    @Test
    void aQuestionDecidedAnewOvertakesTheClearance() {
        Story story = received("2021-07-09").decided("2021-07-19", 1).cleared("2021-07-20").decided("2021-07-21", 2);

        story.refuses(OFFICER, "2021-07-22", issues(1), "clearance draft").cleared("2021-07-22").does(OFFICER,
                "2021-07-22", issues(2));
        assertThat(story.last().getFirst().questions()).containsExactly(1, 2);
    }

    @Test
    void aQuestionDecidedAnewLeavesAReturnedDraftReturned() {
        Story story = received("2021-07-09").decided("2021-07-19", 1).does(OFFICER, "2021-07-20", submitsDraft("One"))
                .does(APPROVER, "2021-07-20", returns(1, "More.")).decided("2021-07-21", 2);

        assertThat(story.request().drafting().draftState()).isEqualTo(DraftState.RETURNED);
    }

    @Test
    void aDraftHasWordsAndSomethingDecided() {
        received("2021-07-09").refuses(OFFICER, "2021-07-20", submitsDraft("Dear Sir"), "R7.5 text")
                .decided("2021-07-20", 1).excludes(OFFICER, "2021-07-20", submitsDraft(" "), "words text")
                .does(OFFICER, "2021-07-20", submitsDraft("Dear Sir"));
    }

    @Test
    void whoDraftedAPastLetterIsNotKnown() {
        Story story = received("2021-07-09").records("2021-07-19", decides(disclosed(1, "12"))).records("2021-07-20",
                submitsDraft("Dear Sir"));

        assertThat(story.last(DraftSubmitted.class).by()).isNull();
        assertThat(story.request().participation().everybody()).isEmpty();
    }

    @Test
    void nothingIsDraftedReturnedOrClearedInAClosedCase() {
        Story story = answered().does(OFFICER, "2021-07-28", closes());

        assertThat(story.objections(OFFICER, "2021-07-28", submitsDraft("Two"))).extracting(Broken::rule)
                .contains(Rules.CLOSED);
        assertThat(story.objections(APPROVER, "2021-07-28", clears(1))).extracting(Broken::rule)
                .contains(Rules.CLOSED);
        assertThat(story.objections(APPROVER, "2021-07-28", returns(1, "No."))).extracting(Broken::rule)
                .contains(Rules.CLOSED);
    }
}
