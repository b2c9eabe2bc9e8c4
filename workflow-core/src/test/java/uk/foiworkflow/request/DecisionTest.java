package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.assessed;
import static uk.foiworkflow.request.Steps.claims;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.notHeld;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Steps.partlyWithheld;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Steps.withheld;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;

/** What is claimed and decided for one question. */
class DecisionTest {

    @Test
    @Rulebook({"R5-limb", "R6-catalogue"})
    void anExemptionIsClaimedDownToItsLimb() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19", claims(1, "s40(2)/40(3A)(a)"));

        assertThat(story.last()).containsExactly(new ExemptionClaimed(day("2021-07-19"), 1,
                new Exemption("s40(2)/40(3A)(a)"), new Confidential("It would identify a child."), null, "olive"));
        story.refuses(OFFICER, "2021-07-19", claims(1, "s36"), "R5-limb exemption")
                .refuses(OFFICER, "2021-07-19", claims(1, "s36(2)(b)"), "R5-limb exemption")
                .does(OFFICER, "2021-07-19", claims(1, "s36(2)(b)(i)"));
    }

    @Test
    void anExemptionIsOneOfTheLawOfItsQuestion() {
        received("2021-07-09").refuses(OFFICER, "2021-07-19", claims(1, "12(5)(e)"), "R5-limb exemption")
                .refuses(OFFICER, "2021-07-19", claims(1, "s99"), "R5-limb exemption");
        received("2021-07-09", Regime.EIR).does(OFFICER, "2021-07-19", claims(1, "12(5)(e)"));
    }

    @Test
    void anExemptionIsClaimedForAnOpenQuestionThatWasAsked() {
        received("2021-07-09").does(OFFICER, "2021-07-12", withdraws(1))
                .refuses(OFFICER, "2021-07-19", claims(1, "s41"), "in-order question")
                .excludes(OFFICER, "2021-07-19", claims(4, "s41"), "R1.2 question");
    }

    @Test
    void aQuestionIsDecidedBySomebody() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19",
                decides(partlyWithheld(1, "Less than 5", "s40(2)/40(3A)(a)")));

        assertThat(story.last()).containsExactly(new QuestionDecided(day("2021-07-19"), DecisionStage.INITIAL, 1,
                "olive", Held.YES, Outcome.PARTLY_WITHHELD, List.of(new Exemption("s40(2)/40(3A)(a)")),
                new Confidential("Less than 5"), new Confidential("It would identify a child.")));
        assertThat(story.question(1).decision()).isEqualTo(story.last().getFirst());
        assertThat(story.question(1).open()).isTrue();
        assertThat(story.stage()).isEqualTo(Stage.DRAFTING);
        assertThat(story.request().participation().everybody()).containsExactly("olive");
        assertThat(story.rollUp()).isEqualTo(RollUp.OPEN);
    }

    @Test
    void whoDecidedAPastCaseIsNotKnown() {
        Story story = received("2021-07-09").records("2021-07-19", decides(disclosed(1, "12")));

        assertThat(story.last(QuestionDecided.class).by()).isNull();
        assertThat(story.request().participation().everybody()).isEmpty();
    }

    @Test
    void aQuestionIsDecidedAnewUntilItIsAnswered() {
        Story story = received("2021-07-09").decided("2021-07-19", 1).searched("2021-07-20").does(OFFICER,
                "2021-07-20", decides(notHeld(1))).decided("2021-07-20", 2, 3).cleared("2021-07-21")
                .does(OFFICER, "2021-07-22", issues(1));

        assertThat(story.question(1).decision()).extracting(QuestionDecided::outcome).isEqualTo(Outcome.NOT_HELD);
        story.refuses(OFFICER, "2021-07-23", decides(disclosed(1, "12")), "in-order question")
                .excludes(OFFICER, "2021-07-23", decides(disclosed(4, "12")), "R1.2 question");
    }

    @Test
    @Rulebook({"R7.1", "R1.4", "R7.3"})
    void whatIsGivenOrRefusedSaysWhetherItIsHeld() {
        Story story = assessed(received("2021-07-09"), "2021-07-12", 1).searched("2021-07-19")
                .estimatedOver("2021-07-19");
        for (Outcome outcome : List.of(Outcome.DISCLOSED, Outcome.PARTLY_WITHHELD, Outcome.WITHHELD,
                Outcome.NOT_HELD)) {
            story.refuses(OFFICER, "2021-07-19", decides(outcome(1, outcome)), "R7.1 held");
        }
        for (Outcome outcome : List.of(Outcome.COST_LIMIT, Outcome.VEXATIOUS, Outcome.REPEATED,
                Outcome.TRANSFERRED, Outcome.FEE_UNPAID)) {
            story.does(OFFICER, "2021-07-19", decides(outcome(1, outcome)));
        }
    }

    @Test
    @Rulebook("R7.1")
    void whatIsNotHeldIsNeitherGivenNorWithheld() {
        Story story = assessed(received("2021-07-09"), "2021-07-12", 1).searched("2021-07-19")
                .estimatedOver("2021-07-19");
        for (Outcome outcome : List.of(Outcome.DISCLOSED, Outcome.PARTLY_WITHHELD, Outcome.WITHHELD)) {
            story.refuses(OFFICER, "2021-07-19", decides(outcome(1, Held.NO, outcome, null, null)), "R7.1 outcome");
        }
        story.does(OFFICER, "2021-07-19", decides(outcome(1, Held.NO, Outcome.COST_LIMIT, null, null)));
    }

    @Test
    void whatIsHeldIsNotAnsweredAsNotHeld() {
        received("2021-07-09").searched("2021-07-19")
                .refuses(OFFICER, "2021-07-19", decides(outcome(1, Held.YES, Outcome.NOT_HELD, null, null)),
                        "R7.1 held")
                .refuses(OFFICER, "2021-07-19", decides(outcome(1, Held.PART, Outcome.NOT_HELD, null, null)),
                        "R7.1 held")
                .does(OFFICER, "2021-07-19", decides(notHeld(1)));
    }

    @Test
    @Rulebook("R7.1")
    void neitherConfirmingNorDenyingIsWithholding() {
        Story story = assessed(received("2021-07-09"), "2021-07-12", 1).searched("2021-07-19")
                .estimatedOver("2021-07-19");
        for (Outcome outcome : List.of(Outcome.DISCLOSED, Outcome.PARTLY_WITHHELD, Outcome.NOT_HELD)) {
            story.refuses(OFFICER, "2021-07-19", decides(outcome(1, Held.NCND, outcome, null, null)), "R7.1 outcome");
        }
        story.does(OFFICER, "2021-07-19",
                decides(outcome(1, Held.NCND, Outcome.WITHHELD, null, "It would tell.", "s40(5B)")))
                .does(OFFICER, "2021-07-19", decides(outcome(1, Held.NCND, Outcome.COST_LIMIT, null, null, "s12(2)")));
    }

    @Test
    void whatIsDisclosedIsWithheldUnderNothing() {
        received("2021-07-09").refuses(OFFICER, "2021-07-19",
                decides(outcome(1, Held.YES, Outcome.DISCLOSED, "12", null, "s41")), "R7.1 exemptions");
    }

    @Test
    @Rulebook("R8.10")
    void theRegulationsKnowNoCostLimitAndNoVexatiousRequest() {
        Story story = received("2021-07-09", Regime.EIR);
        for (Outcome outcome : List.of(Outcome.COST_LIMIT, Outcome.VEXATIOUS, Outcome.REPEATED)) {
            story.refuses(OFFICER, "2021-07-19", decides(outcome(1, outcome)), "R8.10 outcome");
        }
        story.does(OFFICER, "2021-07-19", decides(withheld(1, "12(4)(b)")));
    }

    @Test
    void aClosedCaseIsNotDecided() {
        answered().does(OFFICER, "2021-07-28", closes())
                .refuses(OFFICER, "2021-07-29", decides(disclosed(1, "12")), "closed reference", "in-order question")
                .refuses(OFFICER, "2021-07-29", claims(1, "s41"), "closed reference", "in-order question");
    }
}
