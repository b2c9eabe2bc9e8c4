package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.notHeld;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Steps.partlyWithheld;
import static uk.foiworkflow.request.Steps.receives;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.begins;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;

/** The letter of 27 July 2021 from the London Borough of Barnet, reference 7481896, as a live case. */
class SeedLetterTest {

    private static Story threeQuestionsAboutAdoption() {
        return received("2021-07-09").does(OFFICER, "2021-07-26", decides(partlyWithheld(1, "Less than 5",
                "s40(2)/40(3A)(a)")))
                .does(OFFICER, "2021-07-26", decides(disclosed(2, "0"))).cleared("2021-07-27");
    }

    @Test
    @Rulebook("R7.5")
    void everythingIsNotWithheldWhereAZeroIsGiven() {
        Story story = threeQuestionsAboutAdoption().refuses(OFFICER, "2021-07-27",
                issues(1).saying(RollUp.FULLY_WITHHELD), "R7.5 statement");

        assertThat(story.objections(OFFICER, "2021-07-27", issues(1).saying(RollUp.FULLY_WITHHELD))).singleElement()
                .extracting(Broken::why).isEqualTo("The letter says that the request is fully-withheld, and its"
                        + " questions add up to partly-withheld.");
    }

    @Test
    @Rulebook({"R7.1", "R7.5"})
    void theThirdQuestionIsNotAnsweredByTheLetter() {
        threeQuestionsAboutAdoption().refuses(OFFICER, "2021-07-27", issues(1, 1, 2, 3), "R7.5 questions")
                .does(OFFICER, "2021-07-27", issues(1).saying(RollUp.PARTLY_WITHHELD))
                .refuses(OFFICER, "2021-07-27", closes(), "R7.5 questions");
    }

    @Test
    void theLetterThatTheLawWantsGoesOutAndTheCaseCloses() {
        Story story = threeQuestionsAboutAdoption().searched("2021-07-27")
                .does(OFFICER, "2021-07-27", decides(notHeld(3)))
                .cleared("2021-07-27").does(OFFICER, "2021-07-27", issues(2).saying(RollUp.PARTLY_WITHHELD))
                .does(OFFICER, "2021-07-27", closes());

        assertThat(story.last()).containsExactly(new CaseClosed(day("2021-07-27"), RollUp.PARTLY_WITHHELD));
        assertThat(story.due(1)).isEqualTo("2021-08-10");
    }

    @Test
    void asAPastCaseTheLetterIsRecordedAsItWas() {
        Story story = begins().records("2021-07-09", receives(3))
                .records("2021-07-27", decides(outcome(1, Held.YES, Outcome.PARTLY_WITHHELD, "Less than 5", null,
                        "s40(2)")))
                .records("2021-07-27", decides(disclosed(2, "0")))
                .records("2021-07-27", issues(null, 1, 2).with(null), "clearance draft",
                        "R5-why questions[1].reasons", "R6-condition questions[1].exemptions",
                        "R5-complaints notice.complaintsProcedure",
                        "R5-complaints notice.commissionerRight");

        assertThat(story.rollUp()).isEqualTo(RollUp.PARTLY_WITHHELD);
        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(3);
        assertThat(story.due(3)).isEqualTo("2021-08-10");
    }
}
