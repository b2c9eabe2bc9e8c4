package uk.foiworkflow.projections.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;

/**
 * Nineteen requests of one quarter, counted by hand as at Monday 1 November 2021. Unless something else is said they came on
 * Friday 9 July, were due on Tuesday 10 August, and an extension for the public interest ran until Wednesday 8 September.
 *
 * <pre>
 * MET       given on 27 July                          review asked 2 Aug, decided 1 Oct (43 working days), upheld
 * LASTDAY   given in part on 10 August, s.40(2)       review asked 16 Aug, decided 20 Sep (24), overturned; due 14 Sep
 *                                                     complaint 28 Sep, notice 20 Oct, upheld; appeal 29 Oct
 * DAYLATE   withheld on 11 August, s.43(2)            review asked 20 Aug, decided 20 Sep (20), upheld in part; due that day
 *                                                     complaint 27 Sep, resolved 11 Oct
 * KEPT      extended, withheld on 8 September         review asked 13 Sep, declined 20 Sep
 * OVERRUN   extended, withheld on 9 September         review asked 15 Sep, open
 * UNUSED    extended, given on 10 August
 * BROKEN    extended, never answered                  complaint 20 Sep that there is no answer, open
 * SILENT    never answered                            complaint 1 Sep that there is no answer, notice 4 Oct, overturned
 * RUNNING   came 20 September, due 18 October, extended until 15 November
 * ANEW      detail came on 20 October, due 17 November
 * DETAIL    detail asked for, never given
 * FEE       fee asked for, not paid
 * LAPSED    detail asked for, put away
 * GONE      withdrawn
 * NONE      nothing held, on 27 July                  review asked 9 Aug, decided 23 Aug (10), result not on record
 * ADVICE    told on 27 July what the letter lacks
 * ELSEWHERE withheld on 27 July, s.21 alone
 * ROUTINE   given on 27 July, routine business
 * MINE      own data, on 27 July
 * </pre>
 */
@ResourceLock("the world")
class HandCountedTest {

    private static final String DAY = "2021-11-01";

    private final World world = new World();

    @Test
    void theCodesFigures() {
        council();
        // Seventeen official ones: all but ROUTINE and MINE. Nine are answered, six not, two are over.
        assertCounted("section-45/1",
                """
                        received               MET LASTDAY DAYLATE KEPT OVERRUN UNUSED BROKEN SILENT RUNNING ANEW DETAIL FEE LAPSED \
                        GONE NONE ADVICE ELSEWHERE
                        not-processed          BROKEN SILENT RUNNING ANEW DETAIL FEE
                        not-processed-late     BROKEN SILENT
                        not-processed-extended RUNNING
                        on-hold                DETAIL FEE
                        processed              MET LASTDAY DAYLATE KEPT OVERRUN UNUSED NONE ADVICE ELSEWHERE
                        processed-in-deadline  MET LASTDAY UNUSED NONE ADVICE ELSEWHERE
                        processed-in-extended  KEPT
                        processed-late         DAYLATE OVERRUN
                        granted                MET UNUSED
                        refused                DAYLATE KEPT OVERRUN NONE ELSEWHERE
                        not-held               NONE
                        granted-in-part        LASTDAY
                        advice                 ADVICE
                        lapsed                 LAPSED
                        withdrawn              GONE
                        reviews                MET LASTDAY DAYLATE KEPT OVERRUN NONE
                        """);
    }

    @Test
    void theCommissionersThresholds() {
        council();
        // Nine were answered by the end of September, two of them late. Four reviews ended: MET's took until October, and
        // LASTDAY's alone was late.
        Map<String, Long> counts = assertCounted("ico-thresholds/1", """
                closed                        MET LASTDAY DAYLATE KEPT OVERRUN UNUSED NONE ADVICE ELSEWHERE
                closed-in-time                MET LASTDAY KEPT UNUSED NONE ADVICE ELSEWHERE
                reviews-closed                LASTDAY DAYLATE KEPT NONE
                reviews-closed-in-time        DAYLATE KEPT NONE
                complaints-on-lateness        BROKEN SILENT
                complaints-on-lateness-upheld SILENT
                """);
        // 7 of 9, and 3 of 4.
        Definition definition = Definitions.of("ico-thresholds/1").orElseThrow();
        assertThat(definition.shares().stream().map(share -> share.percent(counts) + " " + share.rating(counts)))
                .containsExactly("77.8 unsatisfactory", "75.0 unsatisfactory");
    }

    @Test
    void reviewsComplaintsAndExtensions() {
        council();
        String first = """
                reviews               MET LASTDAY DAYLATE KEPT OVERRUN NONE
                reviews-upheld        MET
                reviews-partly        DAYLATE
                reviews-overturned    LASTDAY
                reviews-unrecorded    NONE
                reviews-declined      KEPT
                reviews-pending       OVERRUN
                reviews-20            DAYLATE NONE
                reviews-40            LASTDAY
                reviews-longer        MET
                complaints            LASTDAY DAYLATE BROKEN SILENT
                complaints-upheld     LASTDAY
                complaints-partly
                complaints-overturned SILENT
                complaints-unrecorded
                complaints-resolved   DAYLATE
                complaints-pending    BROKEN
                appeals               LASTDAY
                extensions            KEPT OVERRUN UNUSED BROKEN RUNNING
                extensions-not-needed UNUSED
                extensions-kept       KEPT
                extensions-overrun    OVERRUN
                extensions-open       RUNNING
                extensions-open-late  BROKEN
                """;
        assertCounted("reviews-and-complaints/1", first);
        // KEPT took 20 working days more than the ordinary ones, OVERRUN 21.
        assertCounted("reviews-and-complaints/2", first + """
                extensions-20         KEPT
                extensions-40         OVERRUN
                extensions-longer
                extensions-running    BROKEN RUNNING
                """);
    }

    /** Each line names a figure and the cases that it counts; there is no figure without a line. */
    private Map<String, Long> assertCounted(String definition, String byHand) {
        var question = world.question(definition, DAY);
        Figures figures = world.figures();
        Map<String, Long> counts = figures.count(question, World.HEAD);
        Map<String, List<String>> hand = new TreeMap<>();
        byHand.lines().map(line -> List.of(line.trim().split(" +")))
                .forEach(line -> hand.put(line.getFirst(), line.subList(1, line.size()).stream().sorted().toList()));
        Map<String, List<String>> told = new TreeMap<>();
        question.definition().measures().forEach(measure -> told.put(measure.id(),
                World.cases(figures, question, measure.id(), 100).stream().sorted().toList()));
        assertThat(told).isEqualTo(hand);
        told.forEach((id, cases) -> assertThat(counts).as(id).containsEntry(id, (long) cases.size()));
        return counts;
    }

    private void council() {
        world.asked("MET", "LASTDAY", "DAYLATE", "KEPT", "OVERRUN", "UNUSED", "BROKEN", "SILENT", "ANEW", "DETAIL",
                "FEE",
                "LAPSED", "GONE", "NONE", "ADVICE", "ELSEWHERE", "ROUTINE", "MINE");
        world.extended("KEPT", "2021-08-09", "s43(2)").extended("OVERRUN", "2021-08-09", "s43(2)")
                .extended("UNUSED", "2021-08-02", "s43(2)").extended("BROKEN", "2021-08-09", "s43(2)");
        world.answered("MET", "2021-07-27", Outcome.DISCLOSED)
                .answered("LASTDAY", "2021-08-10", Outcome.PARTLY_WITHHELD, "s40(2)")
                .answered("DAYLATE", "2021-08-11", Outcome.WITHHELD, "s43(2)")
                .answered("KEPT", "2021-09-08", Outcome.WITHHELD, "s43(2)")
                .answered("OVERRUN", "2021-09-09", Outcome.WITHHELD, "s43(2)")
                .answered("UNUSED", "2021-08-10", Outcome.DISCLOSED).answered("NONE", "2021-07-27", Outcome.NOT_HELD)
                .answered("ADVICE", "2021-07-27", Outcome.INVALID)
                .answered("ELSEWHERE", "2021-07-27", Outcome.WITHHELD, "s21")
                .answered("ROUTINE", "2021-07-27", Outcome.DISCLOSED).answered("MINE", "2021-07-27", Outcome.OWN_DATA);
        var detail = new ClarificationRequested(day("2021-07-14"), Numbers.of(1), null);
        world.journal.live("RUNNING", received("RUNNING", "2021-09-20", "2021-10-18", 1))
                .live("RUNNING", World.extension("2021-10-15", "2021-09-20", "2021-11-15", "s43(2)"))
                .live("ANEW", detail, new ClarificationReceived(day("2021-10-20"), Numbers.of(1), null,
                        List.of(due("FOIA s.10(1)", "2021-10-20", "2021-11-17", 1))))
                .live("DETAIL", detail).live("FEE", new FeesNoticeIssued(day("2021-07-14"), Numbers.of(1), "450.00"))
                .live("LAPSED", detail, new RequestLapsed(day("2021-09-14"), Numbers.of(1), null, null))
                .live("GONE", new RequestWithdrawn(day("2021-07-20"), Numbers.of(1)))
                .live("ROUTINE",
                        new RequestClassified(day("2021-07-12"), "planning", true, "1", words("A form."), "jo"));
        review("MET", "2021-08-02", "2021-08-31", "2021-10-01", Ruling.AUTHORITY_UPHELD);
        review("LASTDAY", "2021-08-16", "2021-09-14", "2021-09-20", Ruling.OVERTURNED);
        review("DAYLATE", "2021-08-20", "2021-09-20", "2021-09-20", Ruling.PARTLY_UPHELD);
        review("NONE", "2021-08-09", "2021-09-07", "2021-08-23", null);
        world.journal.live("KEPT", asked("2021-09-13", "2021-10-11"), new ReviewDeclined(day("2021-09-20"), null))
                .live("OVERRUN", asked("2021-09-15", "2021-10-13"))
                .live("LASTDAY", new ComplaintNotified(day("2021-09-28"), "IC-1", ComplaintAbout.HANDLING),
                        notice("2021-10-20", "IC-1", Ruling.AUTHORITY_UPHELD),
                        new AppealLodged(day("2021-10-29"), null, null))
                .live("DAYLATE", new ComplaintNotified(day("2021-09-27"), "IC-2", ComplaintAbout.HANDLING),
                        new ComplaintResolvedInformally(day("2021-10-11")))
                .live("BROKEN", new ComplaintNotified(day("2021-09-20"), "IC-3", ComplaintAbout.NO_RESPONSE))
                .live("SILENT", new ComplaintNotified(day("2021-09-01"), "IC-4", ComplaintAbout.NO_RESPONSE),
                        notice("2021-10-04", "IC-4", Ruling.OVERTURNED));
    }

    private void review(String reference, String asked, String due, String decided, @Nullable Ruling result) {
        world.journal.live(reference, asked(asked, due),
                new ReviewDecided(day(decided), "robin", result, Numbers.of(1)));
    }

    private static ReviewRequested asked(String on, String due) {
        return new ReviewRequested(day(on), Numbers.of(1), null, List.of(due("s.45 Code review", on, due, 1)));
    }

    private static DecisionNoticeReceived notice(String on, String commissionerReference, Ruling finding) {
        return new DecisionNoticeReceived(day(on), commissionerReference, finding, List.of(), null, null, null, null);
    }
}
