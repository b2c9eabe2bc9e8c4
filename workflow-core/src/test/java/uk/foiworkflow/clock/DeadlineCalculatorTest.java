package uk.foiworkflow.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.law.AuthorityKind.ARCHIVE;
import static uk.foiworkflow.law.AuthorityKind.ARMED_FORCES;
import static uk.foiworkflow.law.ExtensionBasis.COMPLEXITY_AND_VOLUME;
import static uk.foiworkflow.law.ExtensionBasis.PUBLIC_INTEREST;
import static uk.foiworkflow.law.Jurisdiction.ENGLAND;
import static uk.foiworkflow.law.Jurisdiction.SCOTLAND;
import static uk.foiworkflow.law.Regime.EIR;
import static uk.foiworkflow.law.Regime.EISR;
import static uk.foiworkflow.law.Regime.FOIA;
import static uk.foiworkflow.law.Regime.FOISA;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Closure;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Variation;

class DeadlineCalculatorTest {

    private static final LocalDate RECEIVED = LocalDate.of(2021, 7, 9);
    private static final LocalDate DUE = LocalDate.of(2021, 8, 10);

    @Test
    void aRequestReceivedOn9July2021IsDueOn10August() {
        ExplainedDeadline explained = explain(a(FOIA));

        assertThat(explained.due()).isEqualTo(DUE);
        assertThat(explained.regime()).isEqualTo(FOIA);
        assertThat(explained.jurisdiction()).isEqualTo(ENGLAND);
        assertThat(explained.received()).isEqualTo(RECEIVED);
        assertThat(explained.limit()).isEqualTo("20 working days, FOIA s.10(1)");
        assertThat(explained.calendarVersion()).isEqualTo(CALENDAR.version());
        assertThat(explained.days()).startsWith(Day.leftOut(LocalDate.of(2021, 7, 10), "Saturday"),
                Day.leftOut(LocalDate.of(2021, 7, 11), "Sunday"),
                Day.leftOut(LocalDate.of(2021, 7, 12), "bank holiday in Northern Ireland"),
                Day.counted(LocalDate.of(2021, 7, 13), 1))
                .contains(Day.leftOut(LocalDate.of(2021, 8, 2), "bank holiday in Scotland"))
                .endsWith(Day.counted(LocalDate.of(2021, 8, 9), 19), Day.counted(DUE, 20));
    }

    @Test
    void theSameDatesInScotlandAreDueOn9August() {
        assertThat(explain(a(FOISA)).due()).isEqualTo(LocalDate.of(2021, 8, 9));
        assertThat(explain(a(EISR)).due()).isEqualTo(LocalDate.of(2021, 8, 9));
    }

    @Test
    void aDepartmentThatWorksInScotlandCountsTheDaysOfTheWholeKingdom() {
        assertThat(explain(a(FOIA).in(SCOTLAND)).due()).isEqualTo(DUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOIA  | 2021-10-01 | 20 working days, FOIA s.10(1); counted anew from 3 September 2021, when the detail arrived, FOIA s.10(6)(b)
            EIR   | 2021-10-01 | 20 working days, EIR reg.5(2); counted anew from 3 September 2021, when the detail arrived, EIR reg.9(4)
            FOISA | 2021-10-01 | 20 working days, FOISA s.10(1); counted anew from 3 September 2021, when the detail arrived, FOISA s.10(1)(b)
            EISR  | 2021-10-01 | 20 working days, EISR reg.5(2); counted anew from 3 September 2021, when the detail arrived, EISR reg.9(4)
            """)
    void theDetailThatWasAskedForStartsAFullLimitAnew(Regime regime, LocalDate due, String limit) {
        ExplainedDeadline explained = explain(a(regime).clarified("2021-09-03"));

        assertThat(explained.due()).isEqualTo(due);
        assertThat(explained.received()).isEqualTo(RECEIVED);
        assertThat(explained.limit()).isEqualTo(limit);
        assertThat(explained.days().getFirst().date()).isEqualTo(LocalDate.of(2021, 9, 4));
    }

    @Test
    void aFeeOf19JulyThatWasPaidOn5AugustMakesItDueOn27August() {
        ExplainedDeadline explained = explain(a(FOIA).fee("2021-07-19", "2021-08-05"));

        assertThat(explained.due()).isEqualTo(LocalDate.of(2021, 8, 27));
        assertThat(explained.limit()).isEqualTo("20 working days, FOIA s.10(1); without the working days "
                + "from the fees notice of 19 July 2021 to the payment on 5 August 2021, FOIA s.10(2)");
        assertThat(explained.days()).contains(Day.counted(LocalDate.of(2021, 7, 16), 4),
                Day.leftOut(LocalDate.of(2021, 7, 19), "fee awaited, FOIA s.10(2)"),
                Day.leftOut(LocalDate.of(2021, 8, 5), "fee awaited, FOIA s.10(2)"),
                Day.counted(LocalDate.of(2021, 8, 6), 5));
    }

    @Test
    void aFeeThatIsNotPaidYetLeavesNothingDue() {
        assertThat(refusals(a(FOIA).fee("2021-07-19", null))).containsExactly(new Refused("feeReceived",
                "FOIA s.10(2)", "From the fees notice to the payment no time runs: until it is paid nothing is due."));
    }

    @Test
    void aPaymentWithoutItsNoticeIsRefused() {
        assertThat(refusals(a(FOIA).fee(null, "2021-08-05"))).containsExactly(new Refused("feesNotice", "FOIA s.10(2)",
                "The days to leave out begin with the fees notice, and its day is not given."));
    }

    @Test
    void aFeeMayBePaidUntil18OctoberAndNotAfter() {
        assertThat(explain(a(FOIA).fee("2021-07-19", "2021-10-18")).due()).isEqualTo(LocalDate.of(2021, 11, 9));
        assertThat(refusals(a(FOIA).fee("2021-07-19", "2021-10-19"))).containsExactly(new Refused("feeReceived",
                "FOIA s.9", "The last day to pay was 18 October 2021: without payment by then nothing is due."));
    }

    @ParameterizedTest
    @CsvSource({"EIR, 2021-10-06, EIR reg.8", "EISR, 2021-10-04, EISR reg.8", "FOISA, 2021-10-08, FOISA s.9"})
    void aFeeThatIsPaidAfterItsLastDayIsRefusedUnderEveryLaw(Regime regime, LocalDate last, String rule) {
        assertThat(explain(a(regime).fee("2021-07-09", last.toString())).due()).isAfter(last);
        assertThat(refusals(a(regime).fee("2021-07-09", last.plusDays(1).toString()))).extracting(Refused::rule)
                .containsExactly(rule);
    }

    @Test
    void aFeesNoticeOnTheLastDayStopsTheTimeAndOneDayLaterItDoesNot() {
        assertThat(explain(a(FOIA).fee("2021-08-10", "2021-08-11")).due()).isEqualTo(LocalDate.of(2021, 8, 12));

        ExplainedDeadline late = explain(a(FOIA).fee("2021-08-11", "2021-08-12"));

        assertThat(late.due()).isEqualTo(DUE);
        assertThat(late.limit()).isEqualTo("20 working days, FOIA s.10(1); the fees notice of 11 August 2021 "
                + "came after the last day, 10 August 2021, and stops nothing, FOIA s.9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOIA  | FOIA s.10(2) | FOIA s.9
            EIR   | EIR reg.8    | EIR reg.8
            FOISA | FOISA s.10   | FOISA s.9
            EISR  | EISR reg.8   | EISR reg.8
            """)
    void aFeeNamesTheSectionsOfItsLaw(Regime regime, String pause, String notice) {
        assertThat(explain(a(regime).fee("2021-07-19", "2021-08-05")).limit()).endsWith(", " + pause);
        assertThat(explain(a(regime).fee("2021-08-11", "2021-08-12")).limit()).endsWith("stops nothing, " + notice);
    }

    @Test
    void aPublicInterestExtensionWithNoticeInTimeMakesIt40WorkingDays() {
        ExplainedDeadline explained = explain(a(FOIA).extended(PUBLIC_INTEREST, "2021-08-10"));

        assertThat(explained.due()).isEqualTo(LocalDate.of(2021, 9, 8));
        assertThat(explained.days().getLast().number()).isEqualTo(40);
        assertThat(explained.limit())
                .isEqualTo("40 working days, FOIA s.17(3); the Commissioner's normal limit for s.10(3); "
                        + "by the notice of 10 August 2021");
    }

    @Test
    void aPublicInterestExtensionWithNoticeTooLateIsVoid() {
        ExplainedDeadline explained = explain(a(FOIA).extended(PUBLIC_INTEREST, "2021-08-11"));

        assertThat(explained.due()).isEqualTo(DUE);
        assertThat(explained.limit()).isEqualTo("20 working days, FOIA s.10(1); no more time, because the notice of "
                + "11 August 2021 came after the last day, 10 August 2021, FOIA s.17(2)");
    }

    @Test
    void environmentalInformationOfComplexityAndVolumeHas40WorkingDays() {
        assertThat(explain(a(EIR).extended(COMPLEXITY_AND_VOLUME, "2021-08-10")).due())
                .isEqualTo(LocalDate.of(2021, 9, 8));
        assertThat(explain(a(EIR).extended(COMPLEXITY_AND_VOLUME, "2021-08-10")).limit())
                .isEqualTo("40 working days, EIR reg.7(1); by the notice of 10 August 2021");
        assertThat(explain(a(EIR).extended(COMPLEXITY_AND_VOLUME, "2021-08-11")).limit()).endsWith("EIR reg.7(3)");
        assertThat(explain(a(EISR).extended(COMPLEXITY_AND_VOLUME, "2021-08-09")).due())
                .isEqualTo(LocalDate.of(2021, 9, 6));
        assertThat(explain(a(EISR).extended(COMPLEXITY_AND_VOLUME, "2021-08-10")).limit()).endsWith("EISR reg.7");
    }

    @Test
    void aFeeLengthensTheTimeInWhichAnExtensionMayBeNotified() {
        ExplainedDeadline explained = explain(
                a(FOIA).fee("2021-07-19", "2021-08-05").extended(PUBLIC_INTEREST, "2021-08-27"));

        assertThat(explained.due()).isEqualTo(CALENDAR.uk().plus(LocalDate.of(2021, 8, 27), 20));
        assertThat(explained.limit()).isEqualTo("40 working days, FOIA s.17(3); the Commissioner's normal limit for "
                + "s.10(3); without the working days from the fees notice of 19 July 2021 to the payment on "
                + "5 August 2021, FOIA s.10(2); by the notice of 27 August 2021");
    }

    @Test
    void anExtensionIsJudgedByTheLimitThatTheDetailStartedAnew() {
        assertThat(explain(a(FOIA).clarified("2021-09-03").extended(PUBLIC_INTEREST, "2021-10-01")).due())
                .isEqualTo(CALENDAR.uk().plus(LocalDate.of(2021, 10, 1), 20));
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC_INTEREST, EIR, s10(3), EIR reg.7(3)", "PUBLIC_INTEREST, EISR, s10(3), EISR reg.7",
            "PUBLIC_INTEREST, FOISA, s10(3), FOISA s.10(1)", "COMPLEXITY_AND_VOLUME, FOIA, reg7, FOIA s.17(2)",
            "COMPLEXITY_AND_VOLUME, FOISA, reg7, FOISA s.10(1)"})
    void anExtensionThatTheLawDoesNotKnowIsRefused(ExtensionBasis basis, Regime regime, String cited, String rule) {
        assertThat(refusals(a(regime).extended(basis, "2021-08-01"))).containsExactly(
                new Refused("extended", rule, regime + " knows no extension under " + cited + "."));
    }

    @Test
    void anExtensionNeedsTheDayOfItsNoticeAndANoticeItsProvision() {
        assertThat(refusals(a(FOIA).extended(PUBLIC_INTEREST, null))).containsExactly(new Refused("notified",
                "FOIA s.17(2)", "An extension holds only by a notice in time, and its day is not given."));
        assertThat(refusals(a(FOIA).extended(null, "2021-08-01"))).containsExactly(new Refused("extended",
                "FOIA s.17(2)", "A notice is given, but not the provision under which more time was taken."));
    }

    @Test
    void aReviewIsDueByItsOwnLimit() {
        ExplainedDeadline explained = explain(a(EIR).review());

        assertThat(explained.limit()).isEqualTo("40 working days, EIR reg.11(4)");
        assertThat(explained.due()).isEqualTo(LocalDate.of(2021, 9, 8));
        assertThat(explain(a(FOIA).review()).due()).isEqualTo(DUE);
    }

    @ParameterizedTest
    @CsvSource({"FOIA, s.45 Code review", "EIR, EIR reg.11(4)", "FOISA, FOISA s.21(1)", "EISR, EISR reg.16(4)"})
    void nothingStopsTheTimeForAReview(Regime regime, String rule) {
        List<Refused> refused = refusals(a(regime).review().clarified("2021-07-12").fee("2021-07-13", "2021-07-14")
                .extended(PUBLIC_INTEREST, "2021-07-15"));

        assertThat(refused).extracting(Refused::field).containsExactly("clarified", "feesNotice", "feeReceived",
                "extended", "notified");
        assertThat(refused).extracting(Refused::rule).containsOnly(rule);
        assertThat(refused).extracting(Refused::why).containsOnly(
                "The time for a review runs from the day on which it was asked for, and nothing stops it.");
    }

    @ParameterizedTest
    @EnumSource(names = "SCOTLAND", mode = EnumSource.Mode.EXCLUDE)
    void scottishLawIsForScottishAuthorities(Jurisdiction elsewhere) {
        assertThat(refusals(a(FOISA).in(elsewhere))).containsExactly(new Refused("jurisdiction", "FOISA s.3",
                "FOISA is for Scottish public authorities, and " + elsewhere + " is not Scotland."));
        assertThat(refusals(a(EISR).in(elsewhere))).extracting(Refused::rule).containsExactly("EISR reg.2(1)");
    }

    @ParameterizedTest
    @CsvSource({"FOIA, FOIA s.10(1)", "EIR, EIR reg.5(2)", "FOISA, FOISA s.10(1)", "EISR, EISR reg.5(2)"})
    void thereIsNoDueDateBeforeTheRightToInformationBegan(Regime regime, String rule) {
        assertThat(explain(a(regime).received("2005-01-01")).due()).isAfter(LocalDate.of(2005, 1, 28));
        assertThat(refusals(a(regime).received("2004-12-31"))).containsExactly(
                new Refused("received", rule, "The right to information began on 1 January 2005."));
    }

    @Test
    void aSchoolMayGiveItsClosures() {
        var summer = new Closure(LocalDate.of(2021, 7, 22), LocalDate.of(2021, 9, 2));

        assertThat(explain(a(FOIA).by(AuthorityKind.SCHOOL).closed(summer)).due())
                .isEqualTo(LocalDate.of(2021, 9, 21));
        assertThat(explain(a(FOIA).by(AuthorityKind.SCHOOL)).limit()).startsWith("60 working days")
                .contains("closures are not known");
        assertThat(explain(a(FOIA).by(AuthorityKind.ARCHIVE)).limit()).startsWith("30 working days");
    }

    @Test
    void aClosureOfOneDayIsAClosureAndOneThatEndsBeforeItBeginsIsNot() {
        LocalDate trainingDay = LocalDate.of(2021, 7, 13);

        assertThat(explain(a(FOIA).by(AuthorityKind.SCHOOL).closed(new Closure(trainingDay, trainingDay))).due())
                .isEqualTo(LocalDate.of(2021, 8, 11));
        assertThat(refusals(a(FOIA).by(AuthorityKind.SCHOOL).closed(new Closure(trainingDay, RECEIVED))))
                .containsExactly(new Refused("closures", "SI 2004/3364 reg.3", "A closure ends before it begins."));
    }

    @Test
    void onlyASchoolHasClosures() {
        var closure = new Closure(LocalDate.of(2021, 7, 22), LocalDate.of(2021, 9, 2));
        var refused = new Refused("closures", "SI 2004/3364 reg.3",
                "Only a school has closures that a time limit leaves out.");

        assertThat(refusals(a(FOIA).closed(closure))).containsExactly(refused);
        assertThat(refusals(a(FOIA).by(AuthorityKind.UNIVERSITY).closed(closure))).containsExactly(refused);
    }

    @Test
    void nothingHappensToARequestBeforeItIsReceived() {
        assertThat(refusals(a(FOIA).clarified("2021-07-08").fee("2021-07-08", "2021-07-07").extended(PUBLIC_INTEREST,
                "2021-07-08"))).containsExactly(
                        new Refused("clarified", "FOIA s.10(6)(b)",
                                "The detail cannot have arrived before the request."),
                        new Refused("feesNotice", "FOIA s.10(2)",
                                "A fees notice cannot be given before the request is received."),
                        new Refused("feeReceived", "FOIA s.10(2)", "The fee cannot have been paid before its notice."),
                        new Refused("notified", "FOIA s.17(2)",
                                "More time cannot have been taken before the request was received."));
    }

    @Test
    void allMayHappenOnTheDayOfReceipt() {
        assertThat(explain(a(FOIA).clarified("2021-07-09").fee("2021-07-09", "2021-07-09").extended(PUBLIC_INTEREST,
                "2021-07-09")).due()).isEqualTo(LocalDate.of(2021, 9, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2050-12-20", "2051-01-01", "+999999999-12-31"})
    void aDayThatTheCalendarDoesNotCoverIsRefusedByItsField(LocalDate day) {
        List<Refused> received = refusals(a(FOIA).received(day.toString()));
        List<Refused> clarified = refusals(a(FOIA).clarified(day.toString()));

        assertThat(received).extracting(Refused::field).containsExactly("received");
        assertThat(received).extracting(Refused::rule).containsExactly(CALENDAR.version());
        assertThat(received).extracting(Refused::why).first().asString()
                .endsWith("which covers the years 2000 to 2050.");
        assertThat(clarified).extracting(Refused::field).containsExactly("clarified");
    }

    @Test
    void whateverIsWrongIsSaidAtOnceInOneMessage() {
        InvalidQuery invalid = catchThrowableOfType(InvalidQuery.class,
                () -> explain(a(FOISA).in(ENGLAND).received("2004-12-31")));

        assertThat(invalid.refused()).hasSize(2);
        assertThat(invalid).hasMessage("FOISA is for Scottish public authorities, and england is not Scotland. "
                + "The right to information began on 1 January 2005.");
    }

    @Test
    void theWordsOfTheInterfaceAreLowerCase() {
        assertThat(DeadlineQuery.Due.RESPONSE).hasToString("response");
        assertThat(DeadlineQuery.Due.REVIEW).hasToString("review");
    }

    @Test
    void theShortQuestionIsOneToWhichNothingHasHappened() {
        assertThat(DeadlineQuery.response(FOIA, ENGLAND, RECEIVED)).isEqualTo(a(FOIA).query());
    }

    @Test
    @Rulebook("R2.10")
    void whatIsAskedForMayHaveALimitOfItsOwn() {
        ExplainedDeadline transferred = explain(a(FOIA).varied(Variation.TRANSFERRED_RECORDS, null));
        ExplainedDeadline forces = explain(a(FOIA).by(ARMED_FORCES).varied(Variation.ARMED_FORCES, 45));
        ExplainedDeadline abroad = explain(a(FOIA).varied(Variation.INFORMATION_ABROAD, 60));

        assertThat(transferred.due()).isEqualTo("2021-08-24");
        assertThat(transferred.limit())
                .isEqualTo("30 working days, FOIA s.10(1); for transferred records, SI 2004/3364 reg.4");
        assertThat(explain(a(FOIA).by(ARCHIVE).varied(Variation.ORDINARY_RECORDS, null)).due())
                .isEqualTo("2021-08-10");
        assertThat(forces.due()).isEqualTo("2021-09-15");
        assertThat(forces.limit()).isEqualTo("45 working days, FOIA s.10(1); for an operation of the armed forces, as"
                + " the Commissioner allowed, SI 2004/3364 reg.5");
        assertThat(abroad.due()).isEqualTo("2021-10-06");
        assertThat(abroad.days().getLast().number()).isEqualTo(60);
    }

    @Test
    @Rulebook("R2.10")
    void inScotlandTheRecordsTransferredToTheKeeperHaveThirtyDaysAndAnArchivesOwnHaveTwenty() {
        assertThat(explain(a(FOISA).by(ARCHIVE)).due()).isEqualTo(CALENDAR.scotland().plus(RECEIVED, 30));
        ExplainedDeadline own = explain(a(FOISA).by(ARCHIVE).varied(Variation.ORDINARY_RECORDS, null));
        assertThat(own.due()).isEqualTo("2021-08-09");
        assertThat(own.limit())
                .isEqualTo("20 working days, FOISA s.10(1); for an archive's own records, FOISA s.10(2)");
        assertThat(explain(a(FOISA).varied(Variation.TRANSFERRED_RECORDS, null)).due())
                .isEqualTo(CALENDAR.scotland().plus(RECEIVED, 30));
    }

    @Test
    @Rulebook("R2.10")
    void aVariedLimitIsResetPausedAndExtendedLikeAnother() {
        assertThat(explain(a(FOIA).varied(Variation.TRANSFERRED_RECORDS, null).clarified("2021-07-26")).due())
                .isEqualTo(CALENDAR.uk().plus(LocalDate.of(2021, 7, 26), 30));
        assertThat(explain(a(FOIA).varied(Variation.TRANSFERRED_RECORDS, null).fee("2021-07-19", "2021-08-05")).days()
                .getLast().number()).isEqualTo(30);
        ExplainedDeadline extended = explain(a(FOIA).varied(Variation.TRANSFERRED_RECORDS, null)
                .extended(PUBLIC_INTEREST, "2021-08-24"));
        assertThat(extended.days().getLast().number()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"FOIA, -, TRANSFERRED_RECORDS, 30, allowed", "FOIA, -, -, 30, allowed",
            "FOIA, -, ARMED_FORCES, -, allowed", "FOIA, -, INFORMATION_ABROAD, 61, allowed",
            "FOIA, -, INFORMATION_ABROAD, 20, allowed", "FOIA, OTHER, ORDINARY_RECORDS, -, varied",
            "EIR, ARCHIVE, TRANSFERRED_RECORDS, -, varied", "EISR, ARCHIVE, ORDINARY_RECORDS, -, varied",
            "FOISA, -, INFORMATION_ABROAD, 45, varied",
            "FOISA, OTHER, ORDINARY_RECORDS, -, varied"})
    @Rulebook("R2.10")
    void aVariationThatTheRegulationsDoNotKnowIsRefused(Regime regime, @Nullable AuthorityKind kind,
            @Nullable Variation varied, @Nullable Integer allowed, String field) {
        Question question = a(regime).varied(varied, allowed);
        assertThat(refusals(kind == null ? question : question.by(kind))).extracting(Refused::field)
                .containsExactly(field);
    }

    @Test
    void aReviewHasNoVariation() {
        assertThat(refusals(a(FOIA).varied(Variation.ARMED_FORCES, 45).review())).extracting(Refused::field)
                .containsExactly("varied", "allowed");
    }

    private static ExplainedDeadline explain(Question question) {
        return new DeadlineCalculator(CALENDAR).explain(question.query());
    }

    private static List<Refused> refusals(Question question) {
        return catchThrowableOfType(InvalidQuery.class, () -> explain(question)).refused();
    }

    private static Question a(Regime regime) {
        return new Question(regime);
    }

    /** A question put together one circumstance at a time; Scottish where the law is, else English. */
    private static final class Question {

        private final Regime regime;
        private Jurisdiction jurisdiction;
        private @Nullable AuthorityKind kind;
        private List<Closure> closures = List.of();
        private LocalDate received = RECEIVED;
        private @Nullable LocalDate clarified;
        private @Nullable LocalDate feesNotice;
        private @Nullable LocalDate feeReceived;
        private @Nullable ExtensionBasis basis;
        private @Nullable LocalDate notified;
        private @Nullable Variation varied;
        private @Nullable Integer allowed;
        private DeadlineQuery.Due limit = DeadlineQuery.Due.RESPONSE;

        Question(Regime regime) {
            this.regime = regime;
            this.jurisdiction = regime.scottish() ? SCOTLAND : ENGLAND;
        }

        Question in(Jurisdiction where) {
            jurisdiction = where;
            return this;
        }

        Question by(AuthorityKind whom) {
            kind = whom;
            return this;
        }

        Question closed(Closure closure) {
            closures = List.of(closure);
            return this;
        }

        Question received(String day) {
            received = LocalDate.parse(day);
            return this;
        }

        Question clarified(String day) {
            clarified = LocalDate.parse(day);
            return this;
        }

        Question fee(@Nullable String notice, @Nullable String payment) {
            feesNotice = day(notice);
            feeReceived = day(payment);
            return this;
        }

        Question extended(@Nullable ExtensionBasis under, @Nullable String notice) {
            basis = under;
            notified = day(notice);
            return this;
        }

        Question varied(@Nullable Variation how, @Nullable Integer workingDays) {
            varied = how;
            allowed = workingDays;
            return this;
        }

        Question review() {
            limit = DeadlineQuery.Due.REVIEW;
            return this;
        }

        DeadlineQuery query() {
            return new DeadlineQuery(regime, jurisdiction, kind, closures, received, clarified, feesNotice,
                    feeReceived, basis, notified, varied, allowed, limit);
        }

        private static @Nullable LocalDate day(@Nullable String day) {
            return day == null ? null : LocalDate.parse(day);
        }
    }
}
