package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.dispensesWithNotice;
import static uk.foiworkflow.request.Steps.findsRepeated;
import static uk.foiworkflow.request.Steps.findsVexatious;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.foiworkflow.clock.ShippedCalendar;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.DeadlineLine;
import uk.foiworkflow.facts.DeadlineLine.State;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.VexatiousTheme;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.command.DecisionCommand.DispenseWithNotice;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceVoided;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;

/** Somebody who was told that they ask vexatiously, or ask again, is not told so for ever. */
@Rulebook("R5-no-repeat")
class EarlierNoticeTest {

    private static final List<VexatiousTheme> BURDEN = List.of(VexatiousTheme.BURDEN);

    @ParameterizedTest
    @EnumSource(names = {"FOIA", "FOISA"})
    void itIsSettledWithoutALetterAndTheCaseCanBeClosed(Regime regime) {
        Story story = received("2021-07-09", regime).does(OFFICER, "2021-07-12", findsVexatious(BURDEN))
                .does(OFFICER, "2021-07-13", dispensesWithNotice("2021-06-01"));

        assertThat(story.last(QuestionDecided.class).outcome()).isEqualTo(Outcome.VEXATIOUS);
        assertThat(story.last(QuestionDecided.class).exemptions()).containsExactly(new Exemption("s14(1)"));
        assertThat(story.question(1).gone()).isEqualTo(Gone.NO_NOTICE);
        assertThat(story.request().open()).isEmpty();
        assertThat(story.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(story.does(OFFICER, "2021-07-13", closes()).rollUp()).isEqualTo(RollUp.FULLY_WITHHELD);
        assertThat(Facts.of(story.events(), day("2021-12-01")).initialRollUp()).isEqualTo(RollUp.FULLY_WITHHELD);
    }

    @ParameterizedTest
    @EnumSource(names = {"FOIA", "FOISA"})
    void noLimitIsMissedHoweverLateItIsSaid(Regime regime) {
        Story story = received("2021-07-09", regime).does(OFFICER, "2021-07-12", findsVexatious(BURDEN))
                .does(OFFICER, "2021-10-01", dispensesWithNotice("2021-06-01"));

        Compliance before = compliance(story, "2021-09-30");
        assertThat(before.deadlines()).extracting(DeadlineLine::state).containsExactly(State.MISSED);
        assertThat(before.rollUp()).isEqualTo(RollUp.OPEN);
        Compliance after = compliance(story, "2021-12-01");
        assertThat(after.deadlines()).extracting(DeadlineLine::state).containsExactly(State.STOPPED);
        assertThat(after.findings()).isEmpty();
        assertThat(after.rollUp()).isEqualTo(RollUp.FULLY_WITHHELD);
    }

    @Test
    void theOtherQuestionsAreAnsweredByALetterOfTheirOwn() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", findsRepeated("2021-06-01", 3))
                .does(OFFICER, "2021-07-13", dispensesWithNotice("2021-06-01")).decided("2021-07-19", 1, 2)
                .cleared("2021-07-26").does(OFFICER, "2021-07-27", issues(1).saying(RollUp.PARTLY_WITHHELD));

        assertThat(story.question(3).decision()).extracting(QuestionDecided::outcome).isEqualTo(Outcome.REPEATED);
        assertThat(story.rollUp()).isEqualTo(RollUp.PARTLY_WITHHELD);
        assertThat(compliance(story, "2021-12-01").rollUp()).isEqualTo(RollUp.PARTLY_WITHHELD);
        assertThat(compliance(story, "2021-12-01").findings()).isEmpty();
    }

    @Test
    void whatIsDecidedAlreadyIsNotDecidedAgain() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", findsVexatious(BURDEN, 1))
                .does(OFFICER, "2021-07-12", decides(outcome(1, Outcome.VEXATIOUS)))
                .does(OFFICER, "2021-07-13", dispensesWithNotice("2021-06-01", 1));

        assertThat(story.last()).singleElement().isInstanceOf(NoticeDispensedWith.class);
    }

    @Test
    void aVexatiousAndARepeatedQuestionAreEachSettledAsWhatTheyAreAndAClearedTextIsVoidedOnce() {
        Story story = received("2021-07-09").decided("2021-07-12", 3).cleared("2021-07-12")
                .does(OFFICER, "2021-07-12", findsVexatious(BURDEN, 1))
                .does(OFFICER, "2021-07-12", findsRepeated("2021-06-01", 2))
                .does(OFFICER, "2021-07-13", dispensesWithNotice("2021-06-01"));

        assertThat(story.last()).hasSize(5).filteredOn(ClearanceVoided.class::isInstance).hasSize(1);
        assertThat(story.last()).filteredOn(NoticeDispensedWith.class::isInstance)
                .extracting(event -> ((NoticeDispensedWith) event).outcome())
                .containsExactly(Outcome.VEXATIOUS, Outcome.REPEATED);
        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(3);
    }

    @Test
    void itIsOnFileFirstThatTheQuestionIsVexatiousOrRepeated() {
        received("2021-07-09").does(OFFICER, "2021-07-12", findsVexatious(BURDEN, 1)).refuses(OFFICER, "2021-07-13",
                dispensesWithNotice("2021-06-01", 1, 2), "R5-no-repeat questions");
    }

    @Test
    void theRegulationsAskForANoticeOfEveryRefusal() {
        received("2021-07-09", Regime.EIR).refuses(OFFICER, "2021-07-13", dispensesWithNotice("2021-06-01", 1),
                "R8.10 questions", "R5-no-repeat questions");
    }

    @Test
    void theEarlierNoticeIsNamedAndItsDayAndWhyAnotherWouldBeUnreasonable() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", findsVexatious(BURDEN, 1));

        story.excludes(OFFICER, "2021-07-13", dispensesWithNotice("2021-07-14", 1), "dated noticed")
                .excludes(OFFICER, "2021-07-13",
                        on -> new DispenseWithNotice(on, numbers(1), " ", day("2021-06-01"), new Confidential(" ")),
                        "R5-no-repeat earlier", "words why");
    }

    private static Compliance compliance(Story story, String asOf) {
        return Compliance.of(Facts.of(story.events(), day(asOf)), ShippedCalendar.CALENDAR);
    }
}
