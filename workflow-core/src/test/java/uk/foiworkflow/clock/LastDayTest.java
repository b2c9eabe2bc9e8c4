package uk.foiworkflow.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;

class LastDayTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-07-19, 2021-10-18
            2021-11-28, 2022-02-27
            2021-11-29, 2022-02-28
            2021-11-30, 2022-02-28
            2021-12-01, 2022-02-28
            2022-03-01, 2022-05-31
            2022-03-31, 2022-06-30
            2023-11-30, 2024-02-29
            """)
    @Rulebook("R3.7")
    void aFeeMayBePaidWithinThreeMonthsBeginningWithTheDayOfItsNotice(LocalDate notice, LocalDate last) {
        assertThat(LastDay.toPay(Regime.FOIA, notice, CALENDAR)).isEqualTo(last);
        assertThat(LastDay.toPay(Regime.FOISA, notice, CALENDAR)).isEqualTo(last);
    }

    @Test
    @Rulebook("R8.6")
    void aChargeForEnvironmentalInformationMayBePaidWithin60WorkingDays() {
        LocalDate notice = LocalDate.of(2021, 7, 9);

        assertThat(LastDay.toPay(Regime.EIR, notice, CALENDAR)).isEqualTo(LocalDate.of(2021, 10, 6));
        assertThat(LastDay.toPay(Regime.EISR, notice, CALENDAR)).isEqualTo(LocalDate.of(2021, 10, 4));
    }

    @Test
    @Rulebook({"R9.2", "R8.11"})
    void aReviewOfAnAnswerOf27July2021MayBeAskedForUntil23September() {
        LocalDate answered = LocalDate.of(2021, 7, 27);

        assertThat(LastDay.toAskForReview(Regime.FOIA, answered, CALENDAR)).isEqualTo(LocalDate.of(2021, 9, 23));
        assertThat(LastDay.toAskForReview(Regime.FOISA, answered, CALENDAR)).isEqualTo(LocalDate.of(2021, 9, 22));
    }

    @ParameterizedTest
    @CsvSource({"2014-09-08, 2014-10-13", "2012-10-04, 2012-11-08"})
    @Rulebook("R10.6")
    void theStepsOfADecisionNoticeAreCountedInCalendarDays(LocalDate notice, LocalDate last) {
        assertThat(LastDay.forSteps(notice, 35)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-06-01, 2021-06-29
            2021-06-12, 2021-07-13
            2021-07-05, 2021-08-03
            """)
    @Rulebook("R10.8")
    void anAppealIsDueAfter28DaysMovedOnFromADayThatIsNoWorkingDay(LocalDate sent, LocalDate last) {
        assertThat(LastDay.toAppeal(sent, CALENDAR)).isEqualTo(last);
    }
}
