package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.lapses;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;

/** The requester no longer asks. */
class WithdrawalTest {

    @Test
    void aWithdrawnQuestionNeedsNoAnswerAndTheOthersRunOn() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-15", withdraws(2));

        assertThat(story.last()).containsExactly(new RequestWithdrawn(day("2021-07-15"), numbers(2)));
        assertThat(story.question(2).gone()).isEqualTo(Gone.WITHDRAWN);
        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(1, 3);
        assertThat(story.rollUp()).isEqualTo(RollUp.OPEN);
        assertThat(story.stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void aRequestIsWithdrawnAltogether() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-15", withdraws());

        assertThat(story.last().getFirst().questions()).containsExactly(1, 2, 3);
        assertThat(story.rollUp()).isEqualTo(RollUp.WITHDRAWN);
        assertThat(story.stage()).isEqualTo(Stage.WITHDRAWN);
        story.refuses(OFFICER, "2021-07-16", withdraws(), "in-order questions")
                .refuses(OFFICER, "2021-07-16", decides(disclosed(1, "12")), "in-order question")
                .does(OFFICER, "2021-07-16", closes());
        assertThat(story.last()).containsExactly(new CaseClosed(day("2021-07-16"), RollUp.WITHDRAWN));
    }

    @Test
    void whatIsAlreadyAnsweredIsNotWithdrawn() {
        Story story = received("2021-07-09").decided("2021-07-19", 1).cleared("2021-07-20").does(OFFICER, "2021-07-21",
                issues(1));

        story.does(OFFICER, "2021-07-22", withdraws());
        assertThat(story.last().getFirst().questions()).containsExactly(2, 3);
        assertThat(story.rollUp()).isEqualTo(RollUp.GRANTED);
        assertThat(story.stage()).isEqualTo(Stage.ANSWERED);
        story.refuses(OFFICER, "2021-07-22", withdraws(1), "in-order questions").excludes(OFFICER, "2021-07-22",
                withdraws(4), "R1.2 questions");
    }

    @Test
    void aQuestionWithdrawnWhileTheDetailIsAwaitedWaitsForNothing() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(1)).does(OFFICER, "2021-07-15",
                withdraws(1));

        assertThat(story.question(1).stopped()).isFalse();
        story.refuses(OFFICER, "2021-07-16", getsDetail(1), "R3.1 questions").records("2021-07-16", getsDetail(1),
                "R3.1 questions");
        assertThat(story.question(1).gone()).isEqualTo(Gone.WITHDRAWN);
    }

    @Test
    void aRequestPartlyWithdrawnAndPartlyLapsedHasLapsed() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(1)).does(OFFICER, "2021-07-15",
                withdraws(2, 3)).does(OFFICER, "2021-10-01", lapses());

        assertThat(story.rollUp()).isEqualTo(RollUp.LAPSED);
        assertThat(story.stage()).isEqualTo(Stage.LAPSED);
    }

    @Test
    void whatWasWithdrawnDoesNotComeBackAsIfItHadLapsed() {
        Story story = received("2021-07-09").does(OFFICER, "2021-08-25", withdraws(1))
                .records("2021-08-26", Steps.lapses(1), "R3.6 questions").records("2021-08-27", Steps.reopens(1),
                        "in-order reference");

        assertThat(story.question(1).gone()).isEqualTo(Gone.WITHDRAWN);
        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(2, 3);
    }
}
