package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.getsDetail;
import static uk.foiworkflow.request.Steps.getsFee;
import static uk.foiworkflow.request.Steps.lapses;
import static uk.foiworkflow.request.Steps.takesTimeForComplexity;
import static uk.foiworkflow.request.Steps.withdraws;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.facts.QuestionFacts;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;

/** A fee pauses the time (FOIA s.9, s.10(2); EIR reg 8). */
class FeesTest {

    @Test
    @Rulebook("R3.7")
    void theWorkingDaysFromTheNoticeToThePaymentAreLeftOut() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee("12.50"));

        assertThat(story.last()).containsExactly(new FeesNoticeIssued(day("2021-07-19"), numbers(1, 2, 3), "12.50"));
        assertThat(story.stage()).isEqualTo(Stage.FEE);
        assertThat(story.question(1).stopped()).isTrue();
        story.does(OFFICER, "2021-08-05", getsFee());
        assertThat(story.last()).containsExactly(new FeeReceived(day("2021-08-05"), numbers(1, 2, 3),
                List.of(new Deadline(Provision.FOIA_10_1, numbers(1, 2, 3), day("2021-07-09"), day("2021-08-27"),
                        CALENDAR.version()))));
        assertThat(story.due(1)).isEqualTo("2021-08-27");
        assertThat(story.question(1).from()).isEqualTo("2021-07-09");
        assertThat(story.question(1).stopped()).isFalse();
        assertThat(story.stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void aFeeForSomeQuestionsPausesThoseAlone() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee(null, 2));

        assertThat(story.stage()).isEqualTo(Stage.RECEIVED);
        story.does(OFFICER, "2021-08-05", getsFee());
        assertThat(story.last().getFirst().questions()).containsExactly(2);
        assertThat(story.due(1)).isEqualTo("2021-08-10");
        assertThat(story.due(2)).isEqualTo("2021-08-27");
    }

    @Test
    void twoFeesPauseTwice() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-13", asksForFee("10")).does(OFFICER, "2021-07-14",
                getsFee()).does(OFFICER, "2021-07-19", asksForFee("5.00")).does(OFFICER, "2021-07-19", getsFee());

        assertThat(story.due(1)).isEqualTo("2021-08-13");
    }

    @Test
    void aFeePaidUnderAnExtensionLengthensTheExtendedTime() {
        Story story = received("2021-07-09", Regime.EIR).does(OFFICER, "2021-07-12", takesTimeForComplexity(null))
                .does(OFFICER, "2021-07-19", asksForFee("10.00")).does(OFFICER, "2021-07-19", getsFee());

        assertThat(story.due(1)).isEqualTo("2021-09-09");
        assertThat(story.last(FeeReceived.class).deadlines()).singleElement().extracting(Deadline::provision)
                .isEqualTo(Provision.EIR_7_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "\u00a312", "-1", "1234567", "", "12,50", "1.000"})
    void anAmountIsPoundsAndPence(String amount) {
        received("2021-07-09").excludes(OFFICER, "2021-07-19", asksForFee(amount), "R3.7 amount");
    }

    @Test
    @Rulebook("R3.7")
    void aFeeIsAskedForOnceAndForWhatIsOpen() {
        received("2021-07-09").does(OFFICER, "2021-07-12", withdraws(2)).does(OFFICER, "2021-07-19",
                asksForFee("10.00", 1))
                .refuses(OFFICER, "2021-07-20", asksForFee("10.00", 1), "R3.7 questions")
                .refuses(OFFICER, "2021-07-20", asksForFee("10.00", 2), "in-order questions")
                .excludes(OFFICER, "2021-07-20", asksForFee("10.00", 7), "R1.2 questions");
    }

    @Test
    void aFeeIsPaidAfterItsNotice() {
        received("2021-07-09").refuses(OFFICER, "2021-07-19", getsFee(), "R3.7 questions")
                .does(OFFICER, "2021-07-19", asksForFee("10.00", 1))
                .excludes(OFFICER, "2021-07-18", getsFee(), "dated on")
                .refuses(OFFICER, "2021-07-20", getsFee(1, 2), "R3.7 questions")
                .excludes(OFFICER, "2021-07-20", getsFee(4), "R1.2 questions").does(OFFICER, "2021-07-19", getsFee());
    }

    @Test
    void aFeeThatNobodyAskedForPausesNothing() {
        Story story = received("2021-07-09").records("2021-07-19", getsFee(), "R3.7 questions");

        assertThat(story.due(1)).isEqualTo("2021-08-10");
    }

    @Test
    void aQuestionWhoseFeeIsNeverPaidLapses() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee("10.00")).does(OFFICER,
                "2021-10-19", lapses());

        assertThat(story.question(1).gone()).isEqualTo(Gone.LAPSED);
        assertThat(story.stage()).isEqualTo(Stage.LAPSED);
        assertThat(story.rollUp()).isEqualTo(RollUp.LAPSED);
        story.refuses(OFFICER, "2021-10-20", getsFee(1), "R3.7 questions");
    }

    @Test
    @Rulebook("R3.7")
    void aFeePaidAfterThreeMonthsIsOnFileAndRevivesNothing() {
        Story late = received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee("10.00")).does(OFFICER,
                "2021-10-19", getsFee());
        Story lastDay = received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee("10.00")).does(OFFICER,
                "2021-10-18", getsFee());

        assertThat(late.last(FeeReceived.class).deadlines()).isEmpty();
        assertThat(late.question(1).stopped()).isTrue();
        assertThat(late.due(1)).isEqualTo("2021-08-10");
        assertThat(lastDay.last(FeeReceived.class).deadlines()).isNotEmpty();
        assertThat(lastDay.question(1).stopped()).isFalse();
    }

    @Test
    @Rulebook("R8.6")
    void aChargePaidAfterSixtyWorkingDaysRevivesNothing() {
        LocalDate last = CALENDAR.uk().plus(day("2021-07-19"), 60);
        Story story = received("2021-07-09", Regime.EIR).does(OFFICER, "2021-07-19", asksForFee("10.00"));

        story.does(OFFICER, last.plusDays(1).toString(), getsFee());
        assertThat(story.last(FeeReceived.class).deadlines()).isEmpty();
    }

    @Test
    void theDetailIsAwaitedBeforeTheFee() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee("10.00", 1, 2)).does(OFFICER,
                "2021-07-19", asksForDetail(3));

        assertThat(story.stage()).isEqualTo(Stage.CLARIFICATION);
        story.does(OFFICER, "2021-07-20", getsDetail(3));
        assertThat(story.question(1).feeAsked()).isEqualTo("2021-07-19");
    }

    @Test
    void anUnpaidFeeOutlivesTheDetail() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-14", asksForDetail(1)).does(OFFICER, "2021-07-15",
                asksForFee("10.00", 1)).does(OFFICER, "2021-07-16", getsDetail(1));

        assertThat(story.question(1).feeAsked()).isEqualTo("2021-07-15");
        assertThat(story.question(1).stopped()).isTrue();
    }

    @Test
    @Rulebook("R3.7")
    void aFeeThatIsAskedForWhenTheLimitHasRunOutStopsAndPausesNothing() {
        Story story = received("2021-07-09").does(OFFICER, "2021-08-11", asksForFee("10.00", 1));

        assertThat(story.question(1).stopped()).isFalse();
        story.refuses(Story.ENGINE, "2021-12-01", lapses(1), "R3.6 questions").does(OFFICER, "2021-08-20", getsFee(1));
        assertThat(story.last(FeeReceived.class).deadlines()).extracting(Deadline::due)
                .containsExactly(day("2021-08-10"));
        assertThat(story.due(1)).isEqualTo("2021-08-10");
        assertThat(story.question(1).feeAsked()).isNull();
    }

    @Test
    @Rulebook("R3.7")
    void aFeePaidInTimeBringsBackWhatWasPutAwayTooSoon() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee("10.00"))
                .does(OFFICER, "2021-08-02", lapses()).does(OFFICER, "2021-08-03", closes())
                .does(OFFICER, "2021-08-05", getsFee());

        assertThat(story.last(CaseReopened.class))
                .isEqualTo(new CaseReopened(day("2021-08-05"), null, numbers(1, 2, 3)));
        assertThat(story.question(1).open()).isTrue();
        assertThat(story.question(1).stopped()).isFalse();
        assertThat(story.due(1)).isEqualTo("2021-08-27");
        assertThat(story.request().drafting().closed()).isNull();
        assertThat(Facts.of(story.events(), day("2021-08-06")).questions()).allMatch(QuestionFacts::open);
    }

    @Test
    @Rulebook("R3.6")
    void aFeePaidInTimeDoesNotBringBackWhatWaitsForDetailToo() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee("10.00", 1))
                .does(OFFICER, "2021-07-19", asksForDetail(1)).does(OFFICER, "2021-10-01", lapses(1))
                .does(OFFICER, "2021-10-04", getsFee(1));

        assertThat(story.question(1).gone()).isEqualTo(Gone.LAPSED);
    }

    @Test
    @Rulebook("R3.2")
    void detailThatNobodyAskedForDoesNotBringBackALimitThatHadRunOut() {
        Story story = received("2021-07-09").does(OFFICER, "2021-09-03", asksForFee("10.00", 1)).records("2021-09-06",
                getsDetail(1), "R3.1 questions");

        assertThat(story.due(1)).isEqualTo("2021-08-10");
        assertThat(story.question(1).stopped()).isFalse();
    }
}
