package uk.foiworkflow.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;

/**
 * Every date that the rulebook works out, under its number there, and what a calendar of one nation would have made of it.
 * The Home Office's target of day 40 (R4.3), and the other dates of decided cases, are proved in {@code DecidedCasesTest}.
 */
class WorkedDatesTest {

    private static final LocalDate SEED = LocalDate.of(2021, 7, 9);
    private static final WorkingCalendar ENGLAND = keptIn(Jurisdiction.ENGLAND);

    /** Section 13, the limit of s.10(1). */
    @ParameterizedTest
    @CsvSource(textBlock = """
            1,  2021-07-09, 2021-08-10, 2021-08-06
            2,  2018-01-01, 2018-01-30, 2018-01-29
            5,  2018-06-20, 2018-07-19, 2018-07-18
            6,  2018-07-12, 2018-08-10, 2018-08-09
            10, 2019-04-05, 2019-05-08, 2019-05-08
            15, 2020-04-23, 2020-05-22, 2020-05-22
            18, 2020-12-14, 2021-01-15, 2021-01-14
            21, 2022-05-16, 2022-06-15, 2022-06-15
            24, 2022-09-18, 2022-10-17, 2022-10-17
            30, 2024-02-28, 2024-03-28, 2024-03-27
            37, 2026-05-21, 2026-06-22, 2026-06-19
            39, 2026-11-10, 2026-12-09, 2026-12-08
            """)
    @Rulebook({"R2.1", "R2.2", "R2.3", "R2.4", "R2.5"})
    void theTwentiethWorkingDay(int number, LocalDate received, LocalDate due, LocalDate inEnglandAlone) {
        assertThat(response(Regime.FOIA, CALENDAR, received)).as("row %d", number).isEqualTo(due);
        assertThat(response(Regime.FOIA, ENGLAND, received)).as("row %d, England", number).isEqualTo(inEnglandAlone);
    }

    /** Section 13, 43: the seed dates under the Regulations with a notice of more time. */
    @Test
    @Rulebook({"R8.3", "R8.4"})
    void theFortiethWorkingDayUnderTheRegulations() {
        Limit longer = Limit.response(Regime.EIR, AuthorityKind.LOCAL_AUTHORITY, List.of())
                .extended(ExtensionBasis.COMPLEXITY_AND_VOLUME);

        assertThat(longer.due(CALENDAR, SEED, List.of())).isEqualTo("2021-09-08");
        assertThat(longer.due(ENGLAND, SEED, List.of())).isEqualTo("2021-09-06");
    }

    /** Section 13, 44: the last day to ask for a review, under the Code and under regulation 11(2). */
    @Test
    @Rulebook({"R9.2", "R8.11"})
    void fortyWorkingDaysToAskForAReview() {
        LocalDate answered = LocalDate.of(2021, 7, 27);

        assertThat(LastDay.toAskForReview(Regime.FOIA, answered, CALENDAR)).isEqualTo("2021-09-23");
        assertThat(LastDay.toAskForReview(Regime.EIR, answered, CALENDAR)).isEqualTo("2021-09-23");
        assertThat(LastDay.toAskForReview(Regime.FOIA, answered, ENGLAND)).isEqualTo("2021-09-22");
    }

    /** Section 13, 45 and 46: the target of the Code, its ceiling, and the limit of regulation 11(4). */
    @Test
    @Rulebook({"R9.3", "R8.11"})
    void aReviewAskedForOnThatDay() {
        LocalDate asked = LocalDate.of(2021, 9, 23);

        assertThat(Limit.review(Regime.FOIA).due(CALENDAR, asked, List.of())).isEqualTo("2021-10-21");
        assertThat(Limit.extendedReview(Regime.FOIA).due(CALENDAR, asked, List.of())).isEqualTo("2021-11-18");
        assertThat(Limit.review(Regime.EIR).due(CALENDAR, asked, List.of())).isEqualTo("2021-11-18");
    }

    /** Section 0: what a calendar that lacks a nation makes of the seed letter, and on which day it was answered. */
    @Test
    @Rulebook({"R2.2", "R2.3"})
    void theSeedLetter() {
        assertThat(response(Regime.FOIA, keptIn(Jurisdiction.ENGLAND, Jurisdiction.SCOTLAND), SEED))
                .isEqualTo("2021-08-09");
        assertThat(response(Regime.FOIA, keptIn(Jurisdiction.ENGLAND, Jurisdiction.NORTHERN_IRELAND), SEED))
                .isEqualTo("2021-08-09");
        assertThat(CALENDAR.uk().number(SEED, LocalDate.of(2021, 7, 27))).isEqualTo(11);
        assertThat(ENGLAND.uk().number(SEED, LocalDate.of(2021, 7, 27))).isEqualTo(12);
    }

    /** Section 12. */
    @Test
    @Rulebook("R12-scotland")
    void theSeedDatesInScotland() {
        assertThat(response(Regime.FOISA, CALENDAR, SEED)).isEqualTo("2021-08-09");
    }

    @Test
    @Rulebook("R3.7")
    void theFeeOfR3_7() {
        LocalDate notice = LocalDate.of(2021, 7, 19);

        assertThat(LastDay.toPay(Regime.FOIA, notice, CALENDAR)).isEqualTo("2021-10-18");
        assertThat(Limit.response(Regime.FOIA, AuthorityKind.LOCAL_AUTHORITY, List.of()).due(CALENDAR, SEED,
                List.of(new Pause(notice, LocalDate.of(2021, 8, 5))))).isEqualTo("2021-08-27");
    }

    @ParameterizedTest
    @CsvSource({"2014-09-08, 35, 2014-10-13", "2012-10-04, 35, 2012-11-08"})
    @Rulebook("R10.6")
    void theStepsOfR10_6(LocalDate notice, int days, LocalDate due) {
        assertThat(LastDay.forSteps(notice, days)).isEqualTo(due);
    }

    /** R2.8: the days of 2018 to 2027 on which an ordinary request is received and due before their last day. */
    @Test
    @Rulebook("R2.2")
    void aCalendarOfOneNationIsWrongForMoreThanAThirdOfTheDays() {
        List<LocalDate> received = LocalDate.of(2018, 1, 1).datesUntil(LocalDate.of(2027, 12, 1))
                .filter(CALENDAR.uk()::isWorkingDay)
                .filter(day -> response(Regime.FOIA, CALENDAR, day).isBefore(LocalDate.of(2027, 12, 31))).toList();
        List<LocalDate> wrong = received.stream().filter(day -> !response(Regime.FOIA, ENGLAND, day)
                .equals(response(Regime.FOIA, CALENDAR, day))).toList();

        assertThat(received).hasSize(2455);
        assertThat(wrong).hasSize(941).allSatisfy(day -> assertThat(response(Regime.FOIA, ENGLAND, day))
                .isBefore(response(Regime.FOIA, CALENDAR, day)));
    }

    /** R2.5: what was proclaimed for one year, what it replaced, and 15 June 2026 for Scotland alone. */
    @ParameterizedTest
    @CsvSource({"2020-05-08, false", "2020-05-04, true", "2022-06-02, false", "2022-06-03, false",
            "2022-05-30, true", "2022-09-19, false", "2023-05-08, false", "2026-06-15, false"})
    @Rulebook("R2.5")
    void theDaysOfOneYear(LocalDate day, boolean works) {
        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(CALENDAR.uk().isWorkingDay(day)).isEqualTo(works);
    }

    private static LocalDate response(Regime regime, WorkingCalendar calendar, LocalDate received) {
        return Limit.response(regime, AuthorityKind.LOCAL_AUTHORITY, List.of()).due(calendar, received, List.of());
    }

    /** A calendar that knows the holidays of those parts alone. */
    private static WorkingCalendar keptIn(Jurisdiction... parts) {
        Map<LocalDate, BankHoliday> known = CALENDAR.bankHolidays().entrySet().stream()
                .filter(day -> List.of(parts).stream().anyMatch(day.getValue()::keptIn))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new WorkingCalendar("of some parts", CALENDAR.first(), CALENDAR.last(), known);
    }
}
