package uk.foiworkflow.projections.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.decided;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.received;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;

@ResourceLock("the world")
class CabinetOfficeTest {

    private static final String RETURN = "cabinet-office/1";

    private final World world = new World();

    @Test
    void whatWasReceivedIsProcessedOpenOnHoldOrLapsed() {
        world.asked("DONE", "OPEN", "DETAIL", "FEE", "LAPSED", "GONE").answered("DONE", "2021-07-27",
                Outcome.DISCLOSED);
        world.journal.live("DETAIL", new ClarificationRequested(day("2021-07-14"), Numbers.of(1), null))
                .live("FEE", new FeesNoticeIssued(day("2021-07-14"), Numbers.of(1), "450.00"))
                .live("LAPSED", new ClarificationRequested(day("2021-07-14"), Numbers.of(1), null),
                        new RequestLapsed(day("2021-09-14"), Numbers.of(1), null, null))
                .live("GONE", new RequestWithdrawn(day("2021-07-20"), Numbers.of(1)));

        Map<String, Long> counts = world.count(RETURN, "2021-11-01");
        assertThat(counts).containsEntry("received", 6L).containsEntry("processed", 1L).containsEntry("still-open", 1L)
                .containsEntry("on-hold", 2L).containsEntry("on-hold-fee", 1L).containsEntry("lapsed", 2L)
                .containsEntry("withdrawn", 1L).containsEntry("timed", 2L);
        assertThat(world.cases(RETURN, "lapsed", "2021-11-01")).containsExactly("LAPSED", "GONE");
        assertThat(world.cases(RETURN, "received", "2021-11-01")).hasSize(6);
    }

    @Test
    @Rulebook("R7.4")
    void timelinessIsMetExtendedOrLateByTheSlowestQuestion() {
        world.asked("MET", "EXTENDED", "EARLY", "LATE", "OVERRUN", "OTHER", "WAITING", "SILENT");
        world.extended("EXTENDED", "2021-08-09", "s43(2)").extended("EARLY", "2021-08-02", "s43(2)")
                .extended("OVERRUN", "2021-08-09", "s43(2)").extended("OTHER", "2021-08-09", "s43(2)")
                .extended("WAITING", "2021-08-09", "s43(2)");
        world.answered("MET", "2021-08-10", Outcome.DISCLOSED).answered("EARLY", "2021-08-10", Outcome.DISCLOSED)
                .answered("LATE", "2021-08-11", Outcome.DISCLOSED)
                .answered("EXTENDED", "2021-09-08", Outcome.WITHHELD, "s43(2)")
                .answered("OTHER", "2021-09-08", Outcome.WITHHELD, "s40(2)")
                .answered("OVERRUN", "2021-09-09", Outcome.WITHHELD, "s43(2)");
        world.journal.live("TWO", received("TWO", "2021-07-09", "2021-08-10", 2), decided("2021-07-20", 1,
                Outcome.DISCLOSED), decided("2021-07-20", 2, Outcome.DISCLOSED), issued("2021-07-20", 1, 1),
                issued("2021-08-12", 2, 2));

        Map<String, Long> august = world.count(RETURN, "2021-08-10");
        assertThat(august).containsEntry("met", 2L).containsEntry("permitted-extension-open", 4L)
                .containsEntry("open-late", 0L).containsEntry("open-in-time", 3L);
        Map<String, Long> september = world.count(RETURN, "2021-09-08");
        assertThat(september).containsEntry("met", 2L).containsEntry("permitted-extension", 3L)
                .containsEntry("permitted-extension-open", 2L).containsEntry("late", 3L).containsEntry("open-late", 1L);
        assertThat(world.cases(RETURN, "late", "2021-11-01")).containsExactly("LATE", "OVERRUN", "OTHER", "TWO");
        assertThat(world.cases(RETURN, "open-late", "2021-11-01")).containsExactly("WAITING", "SILENT");
        assertThat(world.cases(RETURN, "permitted-extension", "2021-11-01")).containsExactly("EXTENDED");
    }

    @Test
    void anExtensionUnderTheRegulationsTakesThePlaceOfTheLimitAndTheFirstDayIsStillKnown() {
        world.asked("EIR", "SOON");
        for (String reference : List.of("EIR", "SOON")) {
            world.journal.live(reference,
                    new RegimeChanged(day("2021-07-12"), Numbers.of(1), Regime.EIR,
                            List.of(due("EIR reg.5(2)", "2021-07-09", "2021-08-10", 1))),
                    new ExtensionNotified(day("2021-08-02"), Numbers.of(1),
                            ExtensionBasis.COMPLEXITY_AND_VOLUME, List.of(), null, null,
                            List.of(due("EIR reg.7(1)", "2021-07-09", "2021-09-08", 1)), null));
        }
        world.answered("EIR", "2021-09-08", Outcome.DISCLOSED).answered("SOON", "2021-08-10", Outcome.DISCLOSED);
        assertThat(world.cases(RETURN, "permitted-extension", "2021-11-01")).containsExactly("EIR");
        assertThat(world.cases(RETURN, "met", "2021-11-01")).containsExactly("SOON");
    }

    @Test
    void detailGivesTheWholeLimitAnewAndAnAnswerThatNeverArrivedAnswersNothing() {
        world.asked("CLEAR", "BOUNCED");
        world.journal.live("CLEAR", new ClarificationRequested(day("2021-07-14"), Numbers.of(1), null),
                new ClarificationReceived(day("2021-08-20"), Numbers.of(1), null,
                        List.of(due("FOIA s.10(1)", "2021-08-20", "2021-09-20", 1))));
        world.answered("CLEAR", "2021-09-20", Outcome.DISCLOSED).answered("BOUNCED", "2021-08-10", Outcome.DISCLOSED);
        assertThat(world.cases(RETURN, "met", "2021-11-01")).containsExactly("CLEAR", "BOUNCED");
        world.journal.live("BOUNCED", new DeliveryFailed(day("2021-08-12"), 1, Numbers.of(1)));
        assertThat(world.cases(RETURN, "open-late", "2021-11-01")).containsExactly("BOUNCED");
        assertThat(world.cases(RETURN, "met", "2021-08-11")).containsExactly("BOUNCED");
    }

    @Test
    @Rulebook("R7.2")
    void theInitialOutcomeIsRolledUpAndNoReviewRewritesIt() {
        world.asked("ALL", "PART", "NONE", "NOTHING", "UNCLEAR", "OPEN")
                .answered("ALL", "2021-07-27", Outcome.DISCLOSED)
                .answered("PART", "2021-07-27", Outcome.PARTLY_WITHHELD, "s40(2)", "s43(2)")
                .answered("NONE", "2021-07-27", Outcome.WITHHELD, "s40(2)")
                .answered("NOTHING", "2021-07-27", Outcome.NOT_HELD)
                .answered("UNCLEAR", "2021-07-27", Outcome.INVALID);
        world.journal.live("NONE",
                new ReviewRequested(day("2021-08-03"), Numbers.of(1), null,
                        List.of(due("s.45 Code review", "2021-08-03", "2021-09-01", 1))),
                reviewed("2021-08-20", Outcome.DISCLOSED),
                new ReviewDecided(day("2021-08-20"), "robin", Ruling.OVERTURNED, Numbers.of(1)));

        Map<String, Long> counts = world.count(RETURN, "2021-11-01");
        assertThat(counts).containsEntry("resolvable", 4L).containsEntry("granted", 1L)
                .containsEntry("partly-withheld", 1L).containsEntry("fully-withheld", 1L)
                .containsEntry("not-resolved", 1L).containsEntry("not-held", 1L).containsEntry("advice", 1L)
                .containsEntry("s40", 2L).containsEntry("s43", 1L).containsEntry("refused-by-exemption", 1L);
        Definition definition = Definitions.of(RETURN).orElseThrow();
        assertThat(share(definition, "granted-percent").percent(counts)).isEqualByComparingTo("25.0");
        assertThat(share(definition, "cohort-in-time").percent(counts)).isEqualByComparingTo("83.3");
    }

    @Test
    void proceduralRefusalsAreCountedByTheirGroundAndLeftOutOfOnePercentage() {
        world.asked("VEX", "AGAIN", "COST", "MIXED", "GIVEN").answered("VEX", "2021-07-27", Outcome.VEXATIOUS, "s14(1)")
                .answered("AGAIN", "2021-07-27", Outcome.REPEATED, "s14(2)")
                .answered("COST", "2021-07-27", Outcome.COST_LIMIT, "s12(1)")
                .answered("GIVEN", "2021-07-27", Outcome.DISCLOSED)
                .answered("MIXED", "2021-07-27", Outcome.WITHHELD, "s31(1)(a)");
        Map<String, Long> counts = world.count(RETURN, "2021-11-01");
        assertThat(counts).containsEntry("vexatious", 1L).containsEntry("repeated", 1L).containsEntry("cost-limit", 1L)
                .containsEntry("refused-by-exemption", 1L).containsEntry("resolvable", 5L)
                .containsEntry("resolvable-without-procedural", 2L);
        Definition definition = Definitions.of(RETURN).orElseThrow();
        assertThat(share(definition, "granted-percent").percent(counts)).isEqualByComparingTo("20.0");
        assertThat(share(definition, "granted-percent-without-procedural").percent(counts))
                .isEqualByComparingTo("50.0");
    }

    /** The first of five faults of another system's return: requests under the Regulations, and fees, were never counted. */
    @Test
    void requestsUnderTheRegulationsAndOutstandingFeesAreCounted() {
        world.asked("EIR", "FEE");
        world.journal
                .live("EIR", new RegimeChanged(day("2021-07-12"), Numbers.of(1), Regime.EIR,
                        List.of(due("EIR reg.5(2)", "2021-07-09", "2021-08-10", 1))))
                .live("FEE", new FeesNoticeIssued(day("2021-07-14"), Numbers.of(1), "450.00"));
        assertThat(world.cases(RETURN, "received-eir", "2021-11-01")).containsExactly("EIR");
        assertThat(world.cases(RETURN, "on-hold-fee", "2021-11-01")).containsExactly("FEE");
    }

    /** The second: open requests were judged by the day on which somebody looked. */
    @Test
    void anOpenRequestIsJudgedOnTheAsAtDay() {
        world.asked("OPEN");
        assertThat(world.count(RETURN, "2021-08-10")).containsEntry("open-late", 0L).containsEntry("open-in-time", 1L);
        assertThat(world.count(RETURN, "2021-08-11")).containsEntry("open-late", 1L).containsEntry("open-in-time", 0L);
    }

    /** The third: what was refused under s.21 alone was left out of what was received, and not of what was open. */
    @Test
    void whatIsRefusedUnderSection21AloneIsCountedApartAndNowhereElse() {
        world.asked("ELSEWHERE", "LATE21", "BOTH").answered("ELSEWHERE", "2021-07-27", Outcome.WITHHELD, "s21")
                .answered("LATE21", "2021-08-11", Outcome.WITHHELD, "s21")
                .answered("BOTH", "2021-07-27", Outcome.WITHHELD, "s21", "s40(2)");
        Map<String, Long> counts = world.count(RETURN, "2021-11-01");
        assertThat(counts).containsEntry("received", 1L).containsEntry("processed", 1L).containsEntry("still-open", 0L)
                .containsEntry("fully-withheld", 1L).containsEntry("late", 0L).containsEntry("s21-among-others", 1L)
                .containsEntry("s21-only", 2L).containsEntry("s21-only-in-time", 1L).containsEntry("s21-only-late", 1L);
        assertThat(world.count(RETURN, "2021-07-20")).containsEntry("received", 3L).containsEntry("still-open", 3L);
    }

    /** The fourth: section 39 had no line. */
    @Test
    void section39IsAmongTheExemptions() {
        world.asked("GREEN").answered("GREEN", "2021-07-27", Outcome.WITHHELD, "s39");
        assertThat(world.cases(RETURN, "s39", "2021-11-01")).containsExactly("GREEN");
        assertThat(Definitions.of(RETURN).orElseThrow().measures()).extracting(Measure::id).contains("s22", "s22A",
                "s23", "s24", "s26", "s27", "s28", "s29", "s30", "s31", "s32", "s33", "s34", "s35", "s36", "s37", "s38",
                "s39", "s40", "s41", "s42", "s43", "s44");
    }

    /** The fifth: an extended request that was late fell between the lines. */
    @Test
    void theLinesAddUpAlsoWhenAnExtendedRequestIsLate() {
        world.asked("MET", "OVERRUN").extended("OVERRUN", "2021-08-09", "s43(2)")
                .answered("MET", "2021-07-27", Outcome.DISCLOSED)
                .answered("OVERRUN", "2021-09-09", Outcome.WITHHELD, "s43(2)");
        Map<String, Long> counts = world.count(RETURN, "2021-11-01");
        assertThat(counts).containsEntry("met", 1L).containsEntry("permitted-extension", 0L).containsEntry("late", 1L)
                .containsEntry("processed", 2L);
    }

    @Test
    void aCorrectedReceiptMovesTheRequestIntoAnotherQuarterAndThePastStays() {
        world.asked("EARLIER");
        world.journal.live("EARLIER", new ReceiptDateCorrected(day("2021-10-04"), day("2021-07-09"), day("2021-06-30"),
                null, List.of(due("FOIA s.10(1)", "2021-06-30", "2021-07-29", 1))));
        assertThat(world.count(RETURN, "2021-10-03")).containsEntry("received", 1L);
        assertThat(world.count(RETURN, "2021-10-04")).containsEntry("received", 0L);
    }

    @Test
    void whatIsBroughtInLaterCountsAsKnownThenUnlessThePositionSaysOtherwise() {
        world.asked("OURS");
        Moment published = new Moment(day("2021-11-01"), world.journal.head());
        world.journal.imported("PAST", "2025-01-01T10:00:00Z", received("PAST", "2021-07-12", "2021-08-11", 1));
        Figures figures = world.figures();
        var now = world.question(RETURN, "2021-11-01");
        assertThat(figures.count(now, World.HEAD)).containsEntry("received", 2L);
        assertThat(figures.count(now.at(published), World.HEAD)).containsEntry("received", 1L);
    }

    @Test
    void theTrendGoesBackTwelveQuarters() {
        world.asked("ONE", "TWO");
        world.journal.live("OLD", received("OLD", "2018-10-01", "2018-10-29", 1)).live("OLDER",
                received("OLDER", "2018-09-28", "2018-10-26", 1));
        var trend = world.figures().trend(world.question(RETURN, "2021-11-01"), World.HEAD);
        assertThat(trend).hasSize(12);
        assertThat(trend.getFirst()).isEqualTo(Map.entry(Period.of("2018-Q4"), 1L));
        assertThat(trend.getLast()).isEqualTo(Map.entry(Period.of("2021-Q3"), 2L));
    }

    private static QuestionDecided reviewed(String on, Outcome outcome) {
        return new QuestionDecided(day(on),
                DecisionStage.REVIEW, 1, "robin", Held.YES, outcome,
                List.of(), null, null);
    }

    private static Share share(Definition definition, String id) {
        return definition.shares().stream().filter(share -> share.id().equals(id)).findFirst().orElseThrow();
    }
}
