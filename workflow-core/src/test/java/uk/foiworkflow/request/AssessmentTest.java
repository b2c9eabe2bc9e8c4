package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.advises;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.lapses;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.findsInvalid;
import static uk.foiworkflow.request.Steps.findsRepeated;
import static uk.foiworkflow.request.Steps.findsValid;
import static uk.foiworkflow.request.Steps.findsVexatious;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.mends;
import static uk.foiworkflow.request.Steps.namesHolder;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Steps.passesToSubjectAccess;
import static uk.foiworkflow.request.Steps.settlesRegime;
import static uk.foiworkflow.request.Steps.transfers;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.TODAY;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.clock.ShippedCalendar;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.DeadlineLine;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.EnvironmentalLimb;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.VexatiousTheme;
import uk.foiworkflow.request.command.AssessmentCommand.AssessValidity;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRegime;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;

class AssessmentTest {

    @Test
    @Rulebook({"R1.1", "R1.2"})
    void aQuestionIsDecidedInvalidOnlyWhenItIsOnFileWhatItLacks() {
        received("2021-07-09")
                .refuses(OFFICER, "2021-07-12", decides(outcome(2, Outcome.INVALID)), "R1.1 outcome")
                .does(OFFICER, "2021-07-12", findsInvalid(InvalidGround.NO_NAME, 2))
                .refuses(OFFICER, "2021-07-12", decides(outcome(1, Outcome.INVALID)), "R1.1 outcome")
                .does(OFFICER, "2021-07-12", decides(outcome(2, Outcome.INVALID)));
    }

    @Test
    @Rulebook("R3.14")
    void whoeverAskedInvalidlyIsToldWhatToDo() {
        received("2021-07-09").refuses(OFFICER, "2021-07-12",
                on -> new AssessValidity(on, numbers(2), InvalidGround.NO_ADDRESS, null), "R3.14 text");
    }

    @Test
    @Rulebook("R8.1")
    void underTheRegulationsARequestMayBeMadeByWordOfMouth() {
        received("2021-07-09", Regime.EIR).refuses(OFFICER, "2021-07-12",
                findsInvalid(InvalidGround.NOT_IN_WRITING, 1), "R8.1 ground");
    }

    @Test
    @Rulebook({"R1.1", "R3.2"})
    void whatIsMendedHasAFullNewLimitAndTheOthersRunOn() {
        Story story = received("2021-07-09")
                .does(OFFICER, "2021-07-12", findsInvalid(InvalidGround.NO_NAME, 2))
                .does(OFFICER, "2021-07-19", mends());

        assertThat(story.due(1)).isEqualTo("2021-08-10");
        assertThat(story.due(2)).isEqualTo("2021-08-17");
        story.does(OFFICER, "2021-07-19", findsInvalid(InvalidGround.NO_NAME, 3))
                .excludes(OFFICER, "2021-07-18", mends(3), "dated on")
                .excludes(OFFICER, "2021-07-19", mends(2), "R1.1 questions");
    }

    @Test
    @Rulebook("R1.1")
    void anAnswerThatTheRequestIsInvalidIsOverOnceItIsMended() {
        Story story = received("2021-07-09").decided("2021-07-12", 1, 3)
                .does(OFFICER, "2021-07-12", findsInvalid(InvalidGround.NO_NAME, 2))
                .does(OFFICER, "2021-07-12", decides(outcome(2, Outcome.INVALID))).cleared("2021-07-13")
                .does(OFFICER, "2021-07-13", issues(1)).does(OFFICER, "2021-07-14", Steps.closes())
                .does(OFFICER, "2021-07-19", mends(2));

        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(2);
        assertThat(story.question(2).decision()).isNull();
        assertThat(story.stage()).isNotEqualTo(Stage.CLOSED);
    }

    @Test
    @Rulebook("R1.1")
    void noTimeRunsForWhatIsNoValidRequestUntilItIsFoundValidAfterAll() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", findsInvalid(InvalidGround.NO_NAME, 2));
        assertThat(lineOf(2, story)).isEqualTo("stopped");
        assertThat(lineOf(1, story)).isEqualTo("missed");
        assertThat(story.question(2).stoppedSince()).isEqualTo("2021-07-09");
        assertThat(story.question(1).stopped()).isFalse();
        story.refuses(OFFICER, "2021-10-01", lapses(2), "R3.6 questions");

        story.does(OFFICER, "2021-07-13", findsValid(2));
        assertThat(lineOf(2, story)).isEqualTo("missed");
        assertThat(story.question(2).stopped()).isFalse();
    }

    @Test
    @Rulebook("R1.1")
    void whatIsMendedAndStillNoValidRequestStandsStillSinceItCameAgain() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", findsInvalid(InvalidGround.NO_NAME))
                .does(OFFICER, "2021-07-13", asksForFee("10.00", 2)).does(OFFICER, "2021-07-19", mends(1, 2, 3));
        assertThat(story.question(2).stopped()).isFalse();
        assertThat(story.question(2).feeAsked()).isNull();
        assertThat(lineOf(2, story)).isEqualTo("missed");

        story.does(OFFICER, "2021-07-20", findsInvalid(InvalidGround.NO_ADDRESS, 2));
        assertThat(story.question(2).stoppedSince()).isEqualTo("2021-07-19");
        assertThat(lineOf(2, story)).isEqualTo("stopped");
        assertThat(story.stage()).isEqualTo(Stage.RECEIVED);
    }

    private static String lineOf(int question, Story story) {
        return Compliance.of(Facts.of(story.events(), TODAY), ShippedCalendar.CALENDAR).deadlines().stream()
                .filter(line -> line.questions().contains(question)).map(DeadlineLine::state).map(String::valueOf)
                .findFirst().orElseThrow();
    }

    @Test
    @Rulebook("R1.7")
    void theRegulationsApplyForAParagraphAndAReasonAndTheActIsLeftBySection39() {
        Story story = received("2021-07-09")
                .refuses(OFFICER, "2021-07-12", settlesRegime(Regime.EIR, null, 1), "R1.7 limb")
                .refuses(OFFICER, "2021-07-12", settlesRegime(Regime.FOIA, EnvironmentalLimb.STATE, 1), "R1.7 limb")
                .refuses(OFFICER, "2021-07-12",
                        on -> new DetermineRegime(on, numbers(1), Regime.FOIA, null, null), "R1.7 why")
                .excludes(OFFICER, "2021-07-12", settlesRegime(Regime.FOISA, null, 1), "R1.7 regime")
                .does(OFFICER, "2021-07-12", settlesRegime(Regime.EIR, EnvironmentalLimb.FACTORS, 1));

        assertThat(story.last(RegimeDetermined.class).exemption()).isEqualTo(new Exemption("s39(1)(a)"));
        assertThat(story.last(RegimeChanged.class).questions()).containsExactly(1);
        story.does(OFFICER, "2021-07-13", settlesRegime(Regime.EIR, EnvironmentalLimb.FACTORS, 1));
        assertThat(story.last()).hasSize(1);
        assertThat(story.last(RegimeDetermined.class).exemption()).isNull();
    }

    @Test
    @Rulebook("R1.7")
    void ownPersonalDataIsPassedOnAndAnsweredHereUnderSection40() {
        received("2021-07-09")
                .refuses(OFFICER, "2021-07-12", decides(outcome(1, Held.NCND, Outcome.OWN_DATA, null, "His own.",
                        "s40(5A)")), "R1.7 outcome")
                .does(OFFICER, "2021-07-12", passesToSubjectAccess())
                .refuses(OFFICER, "2021-07-12", decides(outcome(1, Outcome.OWN_DATA)), "R1.7 exemptions")
                .refuses(OFFICER, "2021-07-12", decides(outcome(1, Held.YES, Outcome.OWN_DATA, null, "His own.",
                        "s40(5A)")), "R1.7 exemptions")
                .refuses(OFFICER, "2021-07-12", decides(outcome(1, Held.NCND, Outcome.OWN_DATA, null, "His own.",
                        "s40(1)")), "R1.7 exemptions")
                .does(OFFICER, "2021-07-12", decides(outcome(1, Held.NCND, Outcome.OWN_DATA, null, "His own.",
                        "s40(5A)")))
                .does(OFFICER, "2021-07-12", decides(outcome(2, Held.YES, Outcome.OWN_DATA, null, "His own.",
                        "s40(1)")));
    }

    @Test
    @Rulebook("R1.7")
    void beforeThe2018ActNeitherConfirmingNorDenyingRestedOnSection40Of5a() {
        received("2018-05-24").does(OFFICER, "2018-05-25", passesToSubjectAccess())
                .refuses(OFFICER, "2018-05-25", decides(outcome(1, Held.NCND, Outcome.OWN_DATA, null, "Own.",
                        "s40(5A)")), "R1.7 exemptions")
                .does(OFFICER, "2018-05-25", decides(outcome(1, Held.NCND, Outcome.OWN_DATA, null, "Own.",
                        "s40(5)(a)")));
    }

    @Test
    @Rulebook("R1.7")
    void inScotlandAndUnderTheRegulationsOwnDataHasItsOwnProvision() {
        received("2021-07-09", Regime.FOISA).does(OFFICER, "2021-07-12", passesToSubjectAccess())
                .refuses(OFFICER, "2021-07-12", decides(outcome(1, Outcome.OWN_DATA)), "R1.7 exemptions")
                .does(OFFICER, "2021-07-12",
                        decides(outcome(1, Held.YES, Outcome.OWN_DATA, null, "Own.", "s38(1)(a)")));
        received("2021-07-09", Regime.EIR).does(OFFICER, "2021-07-12", passesToSubjectAccess())
                .refuses(OFFICER, "2021-07-12", decides(outcome(1, Outcome.OWN_DATA)), "R1.7 reasons")
                .does(OFFICER, "2021-07-12",
                        decides(outcome(1, null, Outcome.OWN_DATA, null, "Regulation 5(3) leaves out your own data.")));
    }

    @Test
    @Rulebook("R11.1")
    void underTheActNothingIsPassedOnWithoutTheRequestersPermissionAndTheAnswerIsStillOwed() {
        Story story = received("2021-07-09")
                .refuses(OFFICER, "2021-07-12", transfers("Camden", 1), "R11.1 questions")
                .does(OFFICER, "2021-07-12", namesHolder("Camden", null, 1))
                .refuses(OFFICER, "2021-07-12", transfers("Camden", 1), "R11.1 questions")
                .does(OFFICER, "2021-07-13", namesHolder("Camden", true, 1))
                .does(OFFICER, "2021-07-13", transfers("Camden", 1));

        assertThat(story.question(1).open()).isTrue();
        story.does(OFFICER, "2021-07-14", namesHolder("Camden", false, 1))
                .refuses(OFFICER, "2021-07-14", transfers("Camden", 1), "R11.1 questions")
                .excludes(OFFICER, "2021-07-14", namesHolder(" ", true, 1), "R11.1 to");
    }

    @Test
    @Rulebook("R3.14")
    void theCostLimitIsReliedOnOnlyAfterAdviceHowToNarrow() {
        received("2021-07-09").estimatedOver("2021-07-12")
                .does(OFFICER, "2021-07-12", advises(AdviceAbout.DESCRIBING, 1))
                .refuses(OFFICER, "2021-07-12", decides(outcome(1, Outcome.COST_LIMIT)), "R3.14 outcome")
                .does(OFFICER, "2021-07-12", advises(AdviceAbout.NARROWING, 1))
                .does(OFFICER, "2021-07-12", decides(outcome(1, Outcome.COST_LIMIT)));
    }

    @Test
    @Rulebook("R3.12")
    void onePartMayBeVexatiousAndTheOthersNot() {
        received("2021-07-09")
                .refuses(OFFICER, "2021-07-12", findsVexatious(List.of(), 1), "R3.12 themes")
                .does(OFFICER, "2021-07-12", findsVexatious(List.of(VexatiousTheme.BURDEN), 1))
                .does(OFFICER, "2021-07-12", decides(outcome(1, Outcome.VEXATIOUS)))
                .refuses(OFFICER, "2021-07-12", decides(outcome(2, Outcome.VEXATIOUS)), "R3.12 outcome");
        received("2021-07-09", Regime.EIR).refuses(OFFICER, "2021-07-12",
                findsVexatious(List.of(VexatiousTheme.BURDEN), 1), "R8.10 questions");
    }

    @Test
    @Rulebook("R3.12")
    void aRepeatedRequestNamesTheEarlierOneAndTheDaysBetween() {
        Story story = received("2021-07-09")
                .refuses(OFFICER, "2021-07-12", decides(outcome(1, Outcome.REPEATED)), "R3.12 outcome")
                .refuses(OFFICER, "2021-07-12", findsRepeated(null, 1), "R3.12 compliedWith")
                .excludes(OFFICER, "2021-07-12", findsRepeated("2021-07-10", 1), "R3.12 compliedWith")
                .does(OFFICER, "2021-07-12", findsRepeated("2021-06-09", 1))
                .does(OFFICER, "2021-07-12", decides(outcome(1, Outcome.REPEATED)));

        assertThat(story.events()).filteredOn(RepeatDetermined.class::isInstance).singleElement()
                .isEqualTo(new RepeatDetermined(day("2021-07-12"), numbers(1), "7000001", day("2021-06-09"), 30,
                        new Confidential("Nothing has changed since."), "olive"));
    }
}
