package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.FULL_NOTICE;
import static uk.foiworkflow.request.Steps.assessed;
import static uk.foiworkflow.request.Steps.clears;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.notHeld;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Steps.returns;
import static uk.foiworkflow.request.Steps.submitsDraft;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Steps.withheld;
import static uk.foiworkflow.request.Story.APPROVER;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.Notice;

/** A letter before it goes out: each defect stops it, and lateness none. */
class IssueTest {

    @Test
    void aLetterAnswersWhatIsDecided() {
        Story story = received("2021-07-09").decided("2021-07-19", 1, 2).cleared("2021-07-26").does(OFFICER,
                "2021-07-27", issues(1).saying(RollUp.GRANTED));

        assertThat(story.last(ResponseIssued.class))
                .isEqualTo(new ResponseIssued(day("2021-07-27"), 1, numbers(1, 2), 1,
                        RollUp.GRANTED, FULL_NOTICE));
        assertThat(story.question(1).answered()).isTrue();
        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(3);
        assertThat(story.rollUp()).isEqualTo(RollUp.GRANTED);
        assertThat(story.stage()).isEqualTo(Stage.RECEIVED);
        assertThat(story.request().drafting().draftState()).isEqualTo(DraftState.SENT);
    }

    @Test
    void aSecondLetterAnswersTheRest() {
        Story story = received("2021-07-09").decided("2021-07-19", 1, 2).cleared("2021-07-26")
                .does(OFFICER, "2021-07-27", issues(1))
                .does(OFFICER, "2021-07-28", decides(withheld(3, "s40(2)/40(3A)(a)")))
                .cleared("2021-07-28")
                .refuses(OFFICER, "2021-07-29", issues(2, 2, 3), "in-order questions")
                .does(OFFICER, "2021-07-29", issues(2).saying(RollUp.PARTLY_WITHHELD));

        assertThat(story.last(ResponseIssued.class).response()).isEqualTo(2);
        assertThat(story.last().getFirst().questions()).containsExactly(3);
        assertThat(story.rollUp()).isEqualTo(RollUp.PARTLY_WITHHELD);
        assertThat(story.stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void aLateLetterStillGoesOut() {
        received("2021-07-09").decided("2021-10-19", 1, 2, 3).cleared("2021-10-26").does(OFFICER, "2021-10-27",
                issues(1));
    }

    @Test
    void aLetterAnswersSomething() {
        received("2021-07-09").records("2021-07-26", submitsDraft("Dear Sir"), "R7.5 text").does(APPROVER,
                "2021-07-26", clears(1)).refuses(OFFICER, "2021-07-27", issues(1), "R7.5 questions");
    }

    @Test
    void aQuestionThatTheLetterNamesIsDecided() {
        received("2021-07-09").decided("2021-07-19", 1, 2).cleared("2021-07-26")
                .refuses(OFFICER, "2021-07-27", issues(1, 1, 2, 3), "R7.5 questions")
                .excludes(OFFICER, "2021-07-27", issues(1, 1, 4), "R1.2 questions")
                .does(OFFICER, "2021-07-27", issues(1, 1));
    }

    @Test
    void whatIsWithdrawnIsNotAnswered() {
        received("2021-07-09").decided("2021-07-19", 1, 2).cleared("2021-07-26").does(OFFICER, "2021-07-26",
                withdraws(2)).refuses(OFFICER, "2021-07-27", issues(1, 1, 2), "in-order questions");
    }

    @Test
    void whatIsGivenIsInTheLetter() {
        for (String nothing : new @Nullable String[]{null, " "}) {
            received("2021-07-09").does(OFFICER, "2021-07-19", decides(disclosed(1, nothing)))
                    .does(OFFICER, "2021-07-19", decides(outcome(2, Held.PART, Outcome.PARTLY_WITHHELD, nothing,
                            "It would identify a child.", "s40(2)/40(3A)(a)")))
                    .cleared("2021-07-26")
                    .refuses(OFFICER, "2021-07-27", issues(1), "R7.5 questions[1].answer",
                            "R7.5 questions[2].answer");
        }
    }

    @Test
    void aRefusalNamesItsExemption() {
        received("2021-07-09").does(OFFICER, "2021-07-19", decides(withheld(1))).cleared("2021-07-26").refuses(OFFICER,
                "2021-07-27", issues(1), "R5-limb questions[1].exemptions");
    }

    @Test
    @Rulebook("R5-limb")
    void aRefusalNamesItsLimb() {
        received("2021-07-09")
                .does(OFFICER, "2021-07-19", decides(withheld(1, "s31", "s40(2)/40(3A)(a)", "s99", "12(5)(e)")))
                .cleared("2021-07-26")
                .refuses(OFFICER, "2021-07-27", issues(1), "R5-limb questions[1].exemptions",
                        "R5-limb questions[1].exemptions", "R5-limb questions[1].exemptions");
    }

    @Test
    @Rulebook("R5-why")
    void aRefusalSaysWhy() {
        for (String nothing : new @Nullable String[]{null, " "}) {
            received("2021-07-09")
                    .does(OFFICER, "2021-07-19", decides(outcome(1, Held.YES, Outcome.WITHHELD, null, nothing,
                            "s40(2)/40(3A)(a)")))
                    .cleared("2021-07-26")
                    .refuses(OFFICER, "2021-07-27", issues(1), "R5-why questions[1].reasons");
        }
    }

    @Test
    @Rulebook("R5-complaints")
    void aRefusalSaysHowToComplain() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19", decides(withheld(1, "s40(2)/40(3A)(a)")))
                .cleared("2021-07-26");

        story.refuses(OFFICER, "2021-07-27", issues(1).with(null), "R5-complaints notice.complaintsProcedure",
                "R5-complaints notice.commissionerRight")
                .refuses(OFFICER, "2021-07-27", issues(1).with(new Notice(null, null, null, null)),
                        "R5-complaints notice.complaintsProcedure", "R5-complaints notice.commissionerRight")
                .refuses(OFFICER, "2021-07-27", issues(1).with(new Notice(false, true, true, true)),
                        "R5-complaints notice.complaintsProcedure")
                .refuses(OFFICER, "2021-07-27", issues(1).with(new Notice(true, false, true, true)),
                        "R5-complaints notice.commissionerRight")
                .does(OFFICER, "2021-07-27", issues(1).with(new Notice(true, true, null, null)));
    }

    @Test
    @Rulebook("R5-public-interest")
    void whereTheInterestsAreWeighedTheLetterSaysSo() {
        Story story = ReasonSteps.engages(received("2021-07-09"), "2021-07-19", 1, "s43(2)")
                .does(OFFICER, "2021-07-19", decides(withheld(1, "s40(2)/40(3A)(a)", "s43(2)"))).cleared("2021-07-26");

        story.refuses(OFFICER, "2021-07-27", issues(1).with(null), "R5-complaints notice.complaintsProcedure",
                "R5-complaints notice.commissionerRight", "R5-public-interest notice.publicInterestReasons")
                .refuses(OFFICER, "2021-07-27", issues(1).with(new Notice(true, true, false, true)),
                        "R5-public-interest notice.publicInterestReasons")
                .does(OFFICER, "2021-07-27", issues(1).with(new Notice(true, true, true, false)));
    }

    @Test
    void aLetterThatGivesEverythingNeedsNoNotice() {
        received("2021-07-09").decided("2021-07-19", 1).searched("2021-07-19")
                .does(OFFICER, "2021-07-19", decides(notHeld(2)))
                .cleared("2021-07-26").does(OFFICER, "2021-07-27", issues(1).with(null));
    }

    @Test
    @Rulebook("R5-set-aside")
    void theCostLimitAndVexatiousRequestsNeedANoticeToo() {
        for (Outcome outcome : List.of(Outcome.COST_LIMIT, Outcome.VEXATIOUS, Outcome.REPEATED)) {
            assessed(received("2021-07-09"), "2021-07-12", 1).estimatedOver("2021-07-19")
                    .does(OFFICER, "2021-07-19", decides(outcome(1, outcome))).cleared("2021-07-26")
                    .refuses(OFFICER, "2021-07-27", issues(1).with(new Notice(true, false, null, null)),
                            "R5-complaints notice.commissionerRight")
                    .does(OFFICER, "2021-07-27", issues(1).with(new Notice(true, true, null, null)));
        }
    }

    @Test
    @Rulebook({"R5-not-held", "R8.8"})
    void underTheRegulationsNotHoldingIsARefusal() {
        received("2021-07-09", Regime.EIR).searched("2021-07-19").does(OFFICER, "2021-07-19",
                decides(notHeld(1))).cleared("2021-07-26")
                .refuses(OFFICER, "2021-07-27", issues(1).with(null), "R8.8 questions[1].exemptions",
                        "R5-complaints notice.complaintsProcedure", "R5-complaints notice.commissionerRight")
                .does(OFFICER, "2021-07-27", decides(notHeld(1, "12(4)(a)"))).cleared("2021-07-27")
                .does(OFFICER, "2021-07-27", issues(2).with(new Notice(true, true, null, null)));
    }

    @Test
    void noInterestsAreWeighedInWhatIsNotHeld() {
        received("2021-07-09", Regime.EIR).searched("2021-07-19")
                .does(OFFICER, "2021-07-19", decides(notHeld(1, "12(4)(b)")))
                .cleared("2021-07-26")
                .does(OFFICER, "2021-07-27", issues(1).with(new Notice(true, true, null, null)));
    }

    @Test
    @Rulebook("R7.5")
    void whatTheLetterSaysOfTheWholeAgreesWithItsParts() {
        Story story = received("2021-07-09").decided("2021-07-19", 1).does(OFFICER, "2021-07-19",
                decides(withheld(2, "s40(2)/40(3A)(a)"))).cleared("2021-07-26");
        for (RollUp statement : RollUp.values()) {
            if (statement != RollUp.PARTLY_WITHHELD) {
                story.refuses(OFFICER, "2021-07-27", issues(1).saying(statement), "R7.5 statement");
            }
        }
        story.refuses(OFFICER, "2021-07-27", issues(1, 1).saying(RollUp.PARTLY_WITHHELD), "R7.5 statement")
                .does(OFFICER, "2021-07-27", issues(1).saying(RollUp.PARTLY_WITHHELD));
    }

    @Test
    void onlyAClearedDraftGoesOut() {
        Story story = received("2021-07-09").decided("2021-07-19", 1)
                .refuses(OFFICER, "2021-07-20", issues(null), "clearance draft")
                .refuses(OFFICER, "2021-07-20", issues(1), "clearance draft")
                .does(OFFICER, "2021-07-20", submitsDraft("One"))
                .refuses(OFFICER, "2021-07-20", issues(1), "clearance draft")
                .does(APPROVER, "2021-07-20", returns(1, "No."))
                .refuses(OFFICER, "2021-07-20", issues(1), "clearance draft").cleared("2021-07-20")
                .refuses(OFFICER, "2021-07-20", issues(1), "clearance draft")
                .does(OFFICER, "2021-07-20", issues(2));

        assertThat(story.question(1).answered()).isTrue();
    }

    @Test
    void theOfficerIsToldWhyADraftCannotGoOut() {
        Story story = received("2021-07-09").decided("2021-07-19", 1);

        assertThat(why(story, null)).isEqualTo("Say which draft goes out.");
        story.does(OFFICER, "2021-07-20", submitsDraft("One"));
        assertThat(why(story, 1)).isEqualTo("Draft 1 has not been cleared.");
        assertThat(why(story, 2)).isEqualTo("Draft 2 is not the latest, which is draft 1.");
        story.does(APPROVER, "2021-07-20", clears(1)).decided("2021-07-21", 2);
        assertThat(why(story, 1))
                .isEqualTo("A question was decided after draft 1 was written; submit it anew.");
        story.cleared("2021-07-22").does(OFFICER, "2021-07-22", issues(2, 1));
        assertThat(why(story, 2)).isEqualTo("Draft 2 has already gone out; submit a new one.");
    }

    @Test
    void aPastLetterIsRecordedWithItsDefects() {
        Story story = received("2021-07-09").records("2021-07-27", decides(withheld(1))).records("2021-07-27",
                issues(null).with(null).saying(RollUp.GRANTED), "clearance draft", "R5-limb questions[1].exemptions",
                "R5-complaints notice.complaintsProcedure", "R5-complaints notice.commissionerRight",
                "R7.5 statement");

        assertThat(story.question(1).answered()).isTrue();
        assertThat(story.request().drafting().draftState()).isEqualTo(DraftState.NONE);
        assertThat(story.rollUp()).isEqualTo(RollUp.FULLY_WITHHELD);
    }

    @Test
    void aPastLetterNeedNotSayWhatWasDecided() {
        Story story = received("2021-07-09").records("2021-07-27", issues(null, 1), "clearance draft",
                "R7.5 questions");

        assertThat(story.question(1).answered()).isTrue();
        assertThat(story.rollUp()).isEqualTo(RollUp.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"FOIA, FOIA s.17(1)(b), FOIA s.17(1)(c), FOIA s.17(7), FOIA s.17(3), s43(2)",
            "EIR, EIR reg.14(3)(a), EIR reg.14(3), EIR reg.14(5), EIR reg.14(3)(b), 12(5)(e)",
            "FOISA, FOISA s.16(1)(c), FOISA s.16(1)(d), FOISA s.19, FOISA s.16(2), s33(1)(b)",
            "EISR, EISR reg.13(b), EISR reg.13(b), EISR reg.13(e), EISR reg.13(b), 10(5)(e)"})
    void eachLawSaysInItsOwnSectionWhatARefusalMustHold(Regime regime, String limb, String why, String complaints,
            String balance, String qualified) {
        Story story = ReasonSteps.engages(received("2021-07-09", regime), "2021-07-19", 2, qualified)
                .does(OFFICER, "2021-07-19", decides(outcome(1, Held.YES, Outcome.WITHHELD, null, null)))
                .does(OFFICER, "2021-07-19", decides(withheld(2, qualified))).cleared("2021-07-26");

        assertThat(story.objections(OFFICER, "2021-07-27", issues(1).with(null))).extracting(Broken::rule)
                .containsExactly(new Rule("R5-limb", limb), new Rule("R5-why", why),
                        new Rule("R5-complaints", complaints), new Rule("R5-complaints", complaints),
                        new Rule("R5-complaints", complaints), new Rule("R5-complaints", complaints),
                        new Rule("R5-public-interest", balance));
    }

    private static String why(Story story, @Nullable Integer draft) {
        return story.objections(OFFICER, "2021-07-23", issues(draft, 1).with(null)).stream()
                .filter(broken -> broken.field().equals("draft")).findFirst().orElseThrow().why();
    }
}
