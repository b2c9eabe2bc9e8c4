package uk.foiworkflow.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.law.AuthorityKind.ARCHIVE;
import static uk.foiworkflow.law.AuthorityKind.ARMED_FORCES;
import static uk.foiworkflow.law.AuthorityKind.LOCAL_AUTHORITY;
import static uk.foiworkflow.law.AuthorityKind.SCHOOL;
import static uk.foiworkflow.law.ExtensionBasis.COMPLEXITY_AND_VOLUME;
import static uk.foiworkflow.law.ExtensionBasis.PUBLIC_INTEREST;
import static uk.foiworkflow.law.Regime.EIR;
import static uk.foiworkflow.law.Regime.EISR;
import static uk.foiworkflow.law.Regime.FOIA;
import static uk.foiworkflow.law.Regime.FOISA;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Closure;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;

class LimitTest {

    private static final LocalDate RECEIVED = LocalDate.of(2021, 7, 9);
    private static final List<Closure> SUMMER = List
            .of(new Closure(LocalDate.of(2021, 7, 22), LocalDate.of(2021, 9, 2)));
    private static final Pause FEE = new Pause(LocalDate.of(2021, 7, 19), LocalDate.of(2021, 8, 5));

    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-07-09, 2021-08-10
            2018-01-01, 2018-01-30
            2018-06-20, 2018-07-19
            2018-07-12, 2018-08-10
            2019-04-05, 2019-05-08
            2020-04-23, 2020-05-22
            2020-12-14, 2021-01-15
            2022-05-16, 2022-06-15
            2022-09-18, 2022-10-17
            2024-02-28, 2024-03-28
            2026-05-21, 2026-06-22
            2026-11-10, 2026-12-09
            """)
    void aResponseIsDueOnThe20thWorkingDayOfTheWholeKingdom(LocalDate received, LocalDate due) {
        assertThat(response(FOIA).due(CALENDAR, received, List.of())).isEqualTo(due);
        assertThat(response(EIR).due(CALENDAR, received, List.of())).isEqualTo(due);
    }

    @Test
    void aResponseInScotlandIsDueOnThe20thScottishWorkingDay() {
        assertThat(response(FOISA).due(CALENDAR, RECEIVED, List.of())).isEqualTo(LocalDate.of(2021, 8, 9));
        assertThat(response(EISR).due(CALENDAR, RECEIVED, List.of())).isEqualTo(LocalDate.of(2021, 8, 9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOIA  | 20 working days, FOIA s.10(1)  | FOIA s.10(1)
            EIR   | 20 working days, EIR reg.5(2)  | EIR reg.5(2)
            FOISA | 20 working days, FOISA s.10(1) | FOISA s.10(1)
            EISR  | 20 working days, EISR reg.5(2) | EISR reg.5(2)
            """)
    @Rulebook("R8.2")
    void theLimitForAResponseNamesItsProvision(Regime regime, String text, String provision) {
        assertThat(response(regime).text()).isEqualTo(text);
        assertThat(response(regime).provision()).hasToString(provision);
        assertThat(response(regime).regime()).isEqualTo(regime);
    }

    @Test
    @Rulebook("R3.7")
    void theDaysBetweenAFeesNoticeAndItsPaymentAreLeftOut() {
        assertThat(response(FOIA).due(CALENDAR, RECEIVED, List.of(FEE))).isEqualTo(LocalDate.of(2021, 8, 27));
        assertThat(response(EIR).due(CALENDAR, RECEIVED, List.of(FEE))).isEqualTo(LocalDate.of(2021, 8, 27));
        assertThat(response(FOISA).due(CALENDAR, RECEIVED, List.of(FEE))).isEqualTo(LocalDate.of(2021, 8, 26));
        assertThat(response(EISR).due(CALENDAR, RECEIVED, List.of(FEE))).isEqualTo(LocalDate.of(2021, 8, 26));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOIA  | fee awaited, FOIA s.10(2)
            EIR   | fee awaited, EIR reg.8
            FOISA | fee awaited, FOISA s.10
            EISR  | fee awaited, EISR reg.8
            """)
    void aDayThatIsLeftOutForAFeeSaysSoUnlessItIsNoWorkingDayAnyhow(Regime regime, String why) {
        List<Day> days = response(regime).count(CALENDAR, RECEIVED, List.of(FEE));

        assertThat(days).contains(Day.leftOut(LocalDate.of(2021, 7, 19), why),
                Day.leftOut(LocalDate.of(2021, 7, 24), "Saturday"),
                Day.leftOut(LocalDate.of(2021, 8, 2), "bank holiday in Scotland"),
                Day.leftOut(LocalDate.of(2021, 8, 5), why));
        assertThat(days).filteredOn(day -> day.date().equals(LocalDate.of(2021, 7, 16))).allMatch(Day::counts);
        assertThat(days).filteredOn(day -> day.date().equals(LocalDate.of(2021, 8, 6))).allMatch(Day::counts);
    }

    @Test
    void aFeesNoticeAfterTheLastDayStopsNothing() {
        var late = new Pause(LocalDate.of(2021, 8, 11), LocalDate.of(2021, 8, 20));

        assertThat(response(FOIA).due(CALENDAR, RECEIVED, List.of(late))).isEqualTo(LocalDate.of(2021, 8, 10));
        assertThat(extended(PUBLIC_INTEREST, FOIA).due(CALENDAR, RECEIVED, List.of(late)))
                .isEqualTo(LocalDate.of(2021, 9, 8));
    }

    @Test
    void aFeesNoticeOnTheLastDayStopsIt() {
        var inTime = new Pause(LocalDate.of(2021, 8, 10), LocalDate.of(2021, 8, 20));

        assertThat(response(FOIA).due(CALENDAR, RECEIVED, List.of(inTime))).isEqualTo(LocalDate.of(2021, 8, 23));
    }

    @Test
    void aFeeCannotBePaidBeforeItsNoticeButOnTheSameDay() {
        assertThatThrownBy(() -> new Pause(FEE.payment(), FEE.notice())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before its notice");
        assertThat(response(FOIA).due(CALENDAR, RECEIVED, List.of(new Pause(FEE.notice(), FEE.notice()))))
                .isEqualTo(LocalDate.of(2021, 8, 11));
    }

    @Test
    @Rulebook("R2.9")
    void aSchoolCountsItsSchoolDays() {
        Limit limit = Limit.response(FOIA, SCHOOL, SUMMER);
        List<Day> days = limit.count(CALENDAR, RECEIVED, List.of());

        assertThat(days.getLast()).isEqualTo(Day.counted(LocalDate.of(2021, 9, 21), 20));
        assertThat(days).contains(Day.counted(LocalDate.of(2021, 7, 21), 7),
                Day.leftOut(LocalDate.of(2021, 7, 22), "no school day"),
                Day.leftOut(LocalDate.of(2021, 7, 24), "Saturday"),
                Day.leftOut(LocalDate.of(2021, 9, 2), "no school day"), Day.counted(LocalDate.of(2021, 9, 3), 8));
        assertThat(limit.text())
                .isEqualTo("20 school days, at most 60 working days, FOIA s.10(1); SI 2004/3364 reg.3");
    }

    @Test
    @Rulebook("R2.9")
    void aSchoolAnswersByThe60thWorkingDayHoweverLongItIsClosed() {
        var closed = List.of(new Closure(LocalDate.of(2021, 7, 20), LocalDate.of(2022, 2, 28)));
        List<Day> days = Limit.response(FOIA, SCHOOL, closed).count(CALENDAR, RECEIVED, List.of());

        assertThat(days.getLast()).isEqualTo(Day.leftOut(CALENDAR.uk().plus(RECEIVED, 60),
                "no school day, but the last day of the outer limit"));
        assertThat(days).filteredOn(Day::counts).hasSize(5);
    }

    @Test
    void aSchoolThatReopensShortlyBeforeThe60thWorkingDayIsHeldToItAllTheSame() {
        LocalDate sixtieth = CALENDAR.uk().plus(RECEIVED, 60);
        var closed = List.of(new Closure(RECEIVED, sixtieth.minusDays(1)));
        List<Day> days = Limit.response(FOIA, SCHOOL, closed).count(CALENDAR, RECEIVED, List.of());

        assertThat(days.getLast()).isEqualTo(Day.counted(sixtieth, 1));
    }

    @Test
    void aFeePausesTheOuterLimitOfASchoolToo() {
        var closed = List.of(new Closure(RECEIVED, LocalDate.of(2022, 2, 28)));
        int paused = CALENDAR.uk().number(FEE.notice().minusDays(1), FEE.payment());

        assertThat(Limit.response(FOIA, SCHOOL, closed).due(CALENDAR, RECEIVED, List.of(FEE)))
                .isEqualTo(CALENDAR.uk().plus(RECEIVED, 60 + paused));
    }

    @Test
    void aSchoolWhoseClosuresAreNotKnownHasTheOuterLimit() {
        Limit limit = Limit.response(FOIA, SCHOOL, List.of());

        assertThat(limit.due(CALENDAR, RECEIVED, List.of())).isEqualTo(LocalDate.of(2021, 10, 6));
        assertThat(limit.text()).isEqualTo("60 working days, FOIA s.10(1); "
                + "the outer limit for a school whose closures are not known, SI 2004/3364 reg.3");
    }

    @ParameterizedTest
    @EnumSource(names = "FOIA", mode = EnumSource.Mode.EXCLUDE)
    void onlyFoiaKnowsSchoolDays(Regime regime) {
        assertThat(Limit.response(regime, SCHOOL, SUMMER)).isEqualTo(response(regime));
    }

    @Test
    void anArchiveHas30WorkingDaysForTransferredRecords() {
        assertThat(Limit.response(FOIA, ARCHIVE, List.of()).due(CALENDAR, RECEIVED, List.of()))
                .isEqualTo(LocalDate.of(2021, 8, 24));
        assertThat(Limit.response(FOISA, ARCHIVE, List.of()).due(CALENDAR, RECEIVED, List.of()))
                .isEqualTo(LocalDate.of(2021, 8, 23));
        assertThat(Limit.response(FOIA, ARCHIVE, List.of()).text()).isEqualTo("30 working days, FOIA s.10(1); "
                + "for records transferred to a public record office, SI 2004/3364; for others 20");
        assertThat(Limit.response(FOISA, ARCHIVE, List.of()).text()).isEqualTo("30 working days, FOISA s.10(1); "
                + "for records transferred to the Keeper, FOISA s.10(2); for others 20");
        assertThat(Limit.response(EIR, ARCHIVE, List.of())).isEqualTo(response(EIR));
        assertThat(Limit.response(EISR, ARCHIVE, List.of())).isEqualTo(response(EISR));
    }

    @Test
    void theArmedForcesHave20WorkingDaysUnlessTheCommissionerAllowsMore() {
        Limit limit = Limit.response(FOIA, ARMED_FORCES, List.of());

        assertThat(limit.due(CALENDAR, RECEIVED, List.of())).isEqualTo(LocalDate.of(2021, 8, 10));
        assertThat(limit.text())
                .isEqualTo("20 working days, FOIA s.10(1); the Commissioner may allow up to 60, SI 2004/3364");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"SCHOOL", "ARCHIVE", "ARMED_FORCES"})
    void everyOtherAuthorityHasTheOrdinaryLimit(AuthorityKind kind) {
        assertThat(Limit.response(FOIA, kind, List.of())).isEqualTo(response(FOIA));
        assertThat(Limit.response(FOISA, kind, List.of())).isEqualTo(response(FOISA));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUBLIC_INTEREST | FOIA | 2021-09-08 | 40 working days, FOIA s.17(3); the Commissioner's normal limit for s.10(3)
            COMPLEXITY_AND_VOLUME | EIR | 2021-09-08 | 40 working days, EIR reg.7(1)
            COMPLEXITY_AND_VOLUME | EISR | 2021-09-06 | 40 working days, EISR reg.7(1)
            """)
    @Rulebook({"R4.3", "R8.3", "R8.4"})
    void anExtensionMakesIt40WorkingDaysInAll(ExtensionBasis basis, Regime regime, LocalDate due, String text) {
        Limit limit = extended(basis, regime);
        List<Day> days = limit.count(CALENDAR, RECEIVED, List.of());

        assertThat(days.getLast()).isEqualTo(Day.counted(due, 40));
        assertThat(limit.text()).isEqualTo(text);
        assertThat(days).startsWith(response(regime).count(CALENDAR, RECEIVED, List.of()).toArray(Day[]::new));
    }

    @Test
    void anExtensionOfASchoolsLimitIsOf20FurtherWorkingDays() {
        var autumn = List.of(SUMMER.getFirst(), new Closure(LocalDate.of(2021, 10, 1), LocalDate.of(2021, 10, 31)));
        Limit limit = Limit.response(FOIA, SCHOOL, autumn).extended(PUBLIC_INTEREST);

        assertThat(limit.count(CALENDAR, RECEIVED, List.of()).getLast())
                .isEqualTo(Day.counted(LocalDate.of(2021, 10, 19), 40));
        assertThat(limit.text()).isEqualTo("20 school days, at most 60 working days, and 20 further working days, "
                + "FOIA s.17(3); the Commissioner's normal limit for s.10(3)");
    }

    @Test
    void anExtensionOnTopOfAFeeDoesNotCountTheFeesDays() {
        assertThat(extended(PUBLIC_INTEREST, FOIA).due(CALENDAR, RECEIVED, List.of(FEE)))
                .isEqualTo(CALENDAR.uk().plus(LocalDate.of(2021, 8, 27), 20));
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC_INTEREST,EIR", "PUBLIC_INTEREST,FOISA", "PUBLIC_INTEREST,EISR", "COMPLEXITY_AND_VOLUME,FOIA",
            "COMPLEXITY_AND_VOLUME,FOISA"})
    @Rulebook({"R4.7", "R12-extension"})
    void thereIsNoExtensionThatTheLawDoesNotKnow(ExtensionBasis basis, Regime regime) {
        assertThat(basis.existsUnder(regime)).isFalse();
        assertThatThrownBy(() -> extended(basis, regime)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no extension under %s of a time limit of %s", basis, regime);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOIA  | 2021-09-23 | 2021-10-21 | 20 working days, s.45 Code review; guidance
            EIR   | 2021-09-23 | 2021-11-18 | 40 working days, EIR reg.11(4)
            FOISA | 2021-07-09 | 2021-08-09 | 20 working days, FOISA s.21(1)
            EISR  | 2021-07-09 | 2021-08-09 | 20 working days, EISR reg.16(4)
            """)
    @Rulebook({"R9.3", "R8.11", "R12-review"})
    void aReviewIsDueFromTheDayOnWhichItWasAskedFor(Regime regime, LocalDate asked, LocalDate due, String text) {
        assertThat(Limit.review(regime).due(CALENDAR, asked, List.of())).isEqualTo(due);
        assertThat(Limit.review(regime).text()).isEqualTo(text);
        assertThat(Limit.review(regime).regime()).isEqualTo(regime);
    }

    @Test
    @Rulebook("R9.3")
    void aReviewUnderFoiaMayTake40WorkingDaysInAllAndNoOtherLongerThanItsLimit() {
        assertThat(Limit.extendedReview(FOIA).due(CALENDAR, LocalDate.of(2021, 9, 23), List.of()))
                .isEqualTo(LocalDate.of(2021, 11, 18));
        assertThat(Limit.extendedReview(FOIA).text()).isEqualTo("40 working days, s.45 Code review; guidance");
        assertThat(Limit.extendedReview(EIR)).isEqualTo(Limit.review(EIR));
        assertThat(Limit.extendedReview(FOISA)).isEqualTo(Limit.review(FOISA));
        assertThat(Limit.extendedReview(EISR)).isEqualTo(Limit.review(EISR));
    }

    @Test
    void aCountThatTheCalendarDoesNotCoverHasNoResult() {
        assertThatThrownBy(() -> response(FOIA).due(CALENDAR, LocalDate.of(2050, 12, 20), List.of()))
                .isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> response(FOIA).due(CALENDAR, LocalDate.MAX, List.of()))
                .isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> response(FOIA).due(CALENDAR, LocalDate.of(1999, 12, 31), List.of()))
                .isInstanceOf(OutsideCalendar.class);
    }

    private static Limit response(Regime regime) {
        return Limit.response(regime, LOCAL_AUTHORITY, List.of());
    }

    private static Limit extended(ExtensionBasis basis, Regime regime) {
        return response(regime).extended(basis);
    }
}
