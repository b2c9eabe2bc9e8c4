package uk.foiworkflow.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.law.Jurisdiction.ENGLAND;
import static uk.foiworkflow.law.Jurisdiction.NORTHERN_IRELAND;
import static uk.foiworkflow.law.Jurisdiction.SCOTLAND;
import static uk.foiworkflow.law.Jurisdiction.WALES;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;

class WorkingDaysTest {

    private static final LocalDate RECEIVED = LocalDate.of(2021, 7, 9);
    private static final LocalDate AN_ORDINARY_TUESDAY = LocalDate.of(2021, 6, 8);
    private static final WorkingCalendar WITHOUT_HOLIDAYS = new WorkingCalendar("none", Year.of(2021), Year.of(2021),
            Map.of());

    private final WorkingDays uk = CALENDAR.uk();
    private final WorkingDays scotland = CALENDAR.scotland();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-07-10 | Saturday
            2021-07-11 | Sunday
            2021-07-12 | bank holiday in Northern Ireland
            2021-08-02 | bank holiday in Scotland
            2021-08-30 | bank holiday in England, Wales and Northern Ireland
            2021-05-31 | bank holiday throughout the United Kingdom
            2021-04-02 | Good Friday
            2021-04-05 | bank holiday in England, Wales and Northern Ireland
            2020-12-25 | Christmas Day
            2021-12-25 | Saturday
            2022-12-25 | Sunday
            2021-12-27 | bank holiday throughout the United Kingdom
            2026-06-15 | bank holiday in Scotland
            """)
    @Rulebook({"R2.2", "R2.3", "R2.4"})
    void aDayThatIsNoWorkingDayInTheUnitedKingdomSaysWhy(LocalDate day, String why) {
        assertThat(uk.whyNot(day)).isEqualTo(why);
        assertThat(uk.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-07-10 | Saturday
            2021-07-11 | Sunday
            2021-08-02 | bank holiday in Scotland
            2021-05-31 | bank holiday in Scotland
            2021-04-02 | bank holiday in Scotland
            2020-12-25 | Christmas Day
            """)
    void aDayThatIsNoWorkingDayInScotlandSaysWhy(LocalDate day, String why) {
        assertThat(scotland.whyNot(day)).isEqualTo(why);
        assertThat(scotland.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-07-12", "2021-08-30", "2021-04-05", "2021-03-17"})
    @Rulebook("R12-scotland")
    void aHolidayKeptOnlyElsewhereIsAWorkingDayInScotland(LocalDate day) {
        assertThat(scotland.whyNot(day)).isNull();
        assertThat(scotland.isWorkingDay(day)).isTrue();
        assertThat(uk.isWorkingDay(day)).isFalse();
    }

    @Test
    @Rulebook("R2.4")
    void christmasDayAndGoodFridayAreNamedByTheActAndNeedNoCalendar() {
        LocalDate goodFriday = LocalDate.of(2021, 4, 2);
        WorkingCalendar of2020 = new WorkingCalendar("none", Year.of(2020), Year.of(2020), Map.of());

        assertThat(WITHOUT_HOLIDAYS.uk().whyNot(goodFriday)).isEqualTo("Good Friday");
        assertThat(WITHOUT_HOLIDAYS.scotland().isWorkingDay(goodFriday)).isTrue();
        assertThat(of2020.uk().whyNot(LocalDate.of(2020, 12, 25))).isEqualTo("Christmas Day");
        assertThat(of2020.scotland().whyNot(LocalDate.of(2020, 12, 25))).isEqualTo("Christmas Day");
    }

    @Test
    void aHolidayNamesThePartsThatKeepIt() {
        assertThat(whyNotWhenKeptIn(Set.of(ENGLAND))).isEqualTo("bank holiday in England");
        assertThat(whyNotWhenKeptIn(Set.of(WALES, ENGLAND))).isEqualTo("bank holiday in England and Wales");
        assertThat(whyNotWhenKeptIn(Set.of(SCOTLAND, WALES, ENGLAND)))
                .isEqualTo("bank holiday in England, Wales and Scotland");
        assertThat(whyNotWhenKeptIn(Set.of(NORTHERN_IRELAND, SCOTLAND)))
                .isEqualTo("bank holiday in Scotland and Northern Ireland");
    }

    @Test
    void aHolidayThatIsKeptNowhereIsNone() {
        assertThatThrownBy(() -> new BankHoliday("A day", Set.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A day");
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void scottishLawCountsScottishDaysAndTheOthersThoseOfTheWholeKingdom(Regime regime) {
        assertThat(CALENDAR.of(regime).isWorkingDay(LocalDate.of(2021, 7, 12)))
                .isEqualTo(regime == Regime.FOISA || regime == Regime.EISR);
    }

    @Test
    void theFirstWorkingDayAfterFriday9July2021IsTuesday13July() {
        assertThat(uk.plus(RECEIVED, 1)).isEqualTo(LocalDate.of(2021, 7, 13));
        assertThat(scotland.plus(RECEIVED, 1)).isEqualTo(LocalDate.of(2021, 7, 12));
    }

    @Test
    @Rulebook({"R2.1", "R2.3"})
    void theTwentiethWorkingDayAfter9July2021Is10August() {
        assertThat(uk.plus(RECEIVED, 20)).isEqualTo(LocalDate.of(2021, 8, 10));
    }

    @Test
    @Rulebook({"R2.1", "R1.6"})
    void theDayOfReceiptIsDayNoughtAndNoLimitEndsOnIt() {
        assertThatThrownBy(() -> uk.plus(RECEIVED, 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number 0");
    }

    @Test
    void anAnswerOf27July2021CameOnWorkingDay11() {
        assertThat(uk.number(RECEIVED, LocalDate.of(2021, 7, 27))).isEqualTo(11);
    }

    @Test
    void anAnswerOnAHolidayHasTheNumberOfWorkingDaysGoneBy() {
        assertThat(uk.number(RECEIVED, LocalDate.of(2021, 7, 12))).isZero();
        assertThat(uk.number(RECEIVED, LocalDate.of(2021, 7, 13))).isEqualTo(1);
        assertThat(uk.number(RECEIVED, LocalDate.of(2021, 7, 18))).isEqualTo(4);
    }

    @Test
    void anAnswerOnTheDayOfReceiptHasNumberNought() {
        assertThat(uk.number(AN_ORDINARY_TUESDAY, AN_ORDINARY_TUESDAY)).isZero();
    }

    @Test
    void anAnswerBeforeReceiptHasNoNumber() {
        assertThatThrownBy(() -> uk.number(RECEIVED, RECEIVED.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("before");
    }

    @Test
    @Rulebook("R10.8")
    void aLastDayThatIsNoWorkingDayMovesOn() {
        assertThat(uk.onOrAfter(LocalDate.of(2021, 7, 10))).isEqualTo(LocalDate.of(2021, 7, 13));
        assertThat(uk.onOrAfter(LocalDate.of(2021, 7, 13))).isEqualTo(LocalDate.of(2021, 7, 13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2051-01-01"})
    void aDayThatTheCalendarDoesNotCoverGetsNoAnswer(LocalDate day) {
        assertThatThrownBy(() -> uk.isWorkingDay(day)).isInstanceOf(OutsideCalendar.class)
                .hasMessage("%s is outside the calendar of working days %s, which covers the years 2000 to 2050", day,
                        CALENDAR.version());
        assertThatThrownBy(() -> uk.plus(day, 1)).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> uk.number(day, day)).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> uk.onOrAfter(day)).isInstanceOf(OutsideCalendar.class);
    }

    @Test
    void theFirstAndTheLastDayOfTheCalendarAreCovered() {
        assertThat(uk.isWorkingDay(LocalDate.of(2000, 1, 1))).isFalse();
        assertThat(uk.number(LocalDate.of(2050, 12, 28), LocalDate.of(2050, 12, 31))).isEqualTo(2);
        assertThatThrownBy(() -> uk.plus(LocalDate.of(2050, 12, 28), 3)).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> uk.plus(LocalDate.MAX, 1)).isInstanceOf(OutsideCalendar.class);
    }

    @Test
    void aHolidayOutsideTheYearsOfTheCalendarIsRefused() {
        var holidays = Map.of(LocalDate.of(2022, 1, 3), new BankHoliday("New Year's Day", Set.of(ENGLAND)));

        assertThatThrownBy(() -> new WorkingCalendar("v", Year.of(2021), Year.of(2021), holidays))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2022-01-03");
    }

    private static String whyNotWhenKeptIn(Set<Jurisdiction> parts) {
        var calendar = new WorkingCalendar("v", Year.of(2021), Year.of(2021),
                Map.of(AN_ORDINARY_TUESDAY, new BankHoliday("A day", parts)));
        return String.valueOf(calendar.uk().whyNot(AN_ORDINARY_TUESDAY));
    }
}
