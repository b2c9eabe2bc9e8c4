package uk.foiworkflow.projections.days;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.decided;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.projections.AnyLife;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.days.DaysSpent.Answered;
import uk.foiworkflow.projections.days.Lateness.Part;
import uk.foiworkflow.projections.days.Totals.At;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.standing.Step;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/** Days counted by hand: 12 July 2021 is a bank holiday in Northern Ireland, 2 August in Scotland. */
class DaysTest {

    private static final WorkingCalendar CALENDAR = BankHolidays.under(Overlay.SHIPPED);
    private static final Counter COUNTER = new Counter(CALENDAR);
    private static final Viewer HEAD = new Viewer(new Actor("kim", Role.HEAD));
    private static final Answered SUMMER = new Answered(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 9, 30), null);
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Example
    void theBarOfACaseAddsUpToTheDayOnWhichItWasAnswered() {
        Spent spent = spent(new Journal().live("A", late("A")));

        assertThat(spent.spans()).extracting(DaysTest::told).containsExactly("intake 1", "allocation 1",
                "handling jo 1", "search housing 9", "drafting jo 1", "clearance disclosure 1", "clearance press 7",
                "dispatch jo 1");
        assertThat(spent.workingDay()).isEqualTo(22);
        assertThat(spent.readyOn(COUNTER)).isEqualTo(13);
        assertThat(spent.row().due()).isEqualTo(day("2021-08-10"));
        assertThat(spent.row().answered()).isEqualTo(day("2021-08-12"));
    }

    @Example
    void latenessFallsToWhatTookLongerThanItsShare() {
        // Search took one day more than its eight, clearance five more than its three: of two days late, 1/3 and 5/3; of
        // these press has 7/8.
        assertThat(spent(new Journal().live("A", late("A"))).lateness())
                .isEqualTo(new Lateness(2, List.of(new Part(Step.CLEARANCE, "press", 2))));
        assertThat(spent(new Journal().live("A", inTime("A"))).lateness()).isEqualTo(new Lateness(0, List.of()));
    }

    @Example
    @Rulebook("R3.1")
    void whatIsAnsweredWhileItsTimeStandsStillIsNotLate() {
        Spent spent = spent(new Journal().live("A", received("A", "2021-07-09", "2021-08-10", 1),
                new CaseAssigned(day("2021-07-09"), "jo"),
                new ClarificationRequested(day("2021-07-14"), Numbers.of(1), null),
                decided("2021-09-01", 1, Outcome.DISCLOSED), issued("2021-09-01", 1, 1)));

        assertThat(spent.lateness()).isEqualTo(new Lateness(0, List.of()));
        assertThat(spent.workingDay()).isEqualTo(2);
        assertThat(spent.row().due()).isNull();
    }

    @Example
    void whileAQuestionIsOpenTheDaysGoOn() {
        Journal partly = new Journal().live("A", received("A", "2021-07-09", "2021-08-10", 3),
                new CaseAssigned(day("2021-07-09"), "jo"), decided("2021-07-26", 1, Outcome.DISCLOSED),
                decided("2021-07-26", 2, Outcome.DISCLOSED), issued("2021-07-27", 1, 1, 2));

        Spent told = Spent.of(DaysRow.of(Standing.after(partly.all())), day("2021-09-01"), COUNTER);

        // 30 August is a bank holiday: fifteen working days behind the twentieth, and no answer yet that was late.
        assertThat(told.row().answered()).isNull();
        assertThat(told.workingDay()).isEqualTo(35);
        assertThat(told.lateness().days()).isZero();
    }

    @Example
    void whatWasEnteredLateOrCountsFromTheDetailIsCountedFromItsOwnDay() {
        Journal late = new Journal().live("A", received("A", "2021-07-09", "2021-08-10", 1),
                new CaseAssigned(day("2021-07-15"), "jo"))
                .live("A", "2021-07-20T10:00:00Z", Journal.OFFICER, new RequestAcknowledged(day("2021-07-13")));
        assertThat(Spent.of(DaysRow.of(Standing.after(late.all())), day("2021-07-21"), COUNTER).spans())
                .extracting(DaysTest::told).containsExactly("intake 1", "allocation 2", "handling jo 4");

        Spent clarified = spent(new Journal().live("A", received("A", "2021-07-09", "2021-08-10", 1),
                new CaseAssigned(day("2021-07-09"), "jo"), new ClarificationRequested(day("2021-07-14"),
                        Numbers.of(1), null),
                new ClarificationReceived(day("2021-07-20"), Numbers.of(1), null,
                        List.of(due("FOIA s.10(1)", "2021-07-20", "2021-08-18", 1))),
                decided("2021-07-22", 1, Outcome.DISCLOSED), issued("2021-07-23", 1, 1)));
        assertThat(clarified.spans()).extracting(DaysTest::told).containsExactly("handling jo 2",
                "requester clarification 4", "handling jo 2", "drafting jo 1");
        assertThat(clarified.spans()).extracting(Span::counted).containsExactly(0, 0, 2, 1);
        assertThat(clarified.workingDay()).isEqualTo(3);
    }

    @Example
    void theDaysOfAFeeAreLeftOutFromItsNoticeOn() {
        // R3.7: notice on 19 July, paid on 5 August, so that the last day is 27 August.
        Spent paid = spent(new Journal().live("A", received("A", "2021-07-09", "2021-08-10", 1),
                new CaseAssigned(day("2021-07-09"), "jo"),
                new FeesNoticeIssued(day("2021-07-19"), Numbers.of(1), "10.00"),
                new FeeReceived(day("2021-08-05"), Numbers.of(1),
                        List.of(due("FOIA s.10(1)", "2021-07-09", "2021-08-27", 1))),
                decided("2021-08-26", 1, Outcome.DISCLOSED), issued("2021-08-27", 1, 1)));
        assertThat(paid.workingDay()).isEqualTo(20);
        assertThat(paid.lateness().days()).isZero();
    }

    @Example
    void theTotalsOfAPeriodTellWhatEachLayerCost() {
        DaysSpent days = followed(new Journal().live("A", late("A")).live("B", inTime("B")));
        Totals totals = days.totals(HEAD, SUMMER);

        assertThat(totals.issued().cases()).isEqualTo(2);
        assertThat(totals.late().cases()).isEqualTo(1);
        assertThat(totals.lateness().keySet()).containsExactly(new At(Step.CLEARANCE, "press"));
        assertThat(totals.hands(Step.SEARCH).keySet()).containsExactly("housing");
        Tally press = Objects.requireNonNull(totals.hands(Step.CLEARANCE).get("press"));
        assertThat(List.of(press.cases(), (int) press.days(), press.percentile(50), press.percentile(90)))
                .containsExactly(2, 17, 7, 10);
        assertThat(Objects.requireNonNull(totals.returned().get(ClearanceLayer.PRESS)).days()).isEqualTo(1);
        assertThat(Objects.requireNonNull(totals.milestones().get("acknowledged")).percentile(50)).isEqualTo(1);
        assertThat(totals.withDraft()).isEqualTo(2);
        assertThat(totals.readyEarly()).isEqualTo(1);
        assertThat(days.totals(HEAD, new Answered(day("2021-07-01"), day("2021-08-11"), null)).issued().cases())
                .isEqualTo(1);
    }

    @Example
    void everyTotalOpensToItsCases() {
        DaysSpent days = followed(new Journal().live("A", late("A")).live("B", inTime("B")));

        assertThat(references(days, DaysFilter.ALL)).containsExactly("A", "B");
        assertThat(references(days, new DaysFilter(null, null, true, false, null, null, null))).containsExactly("A");
        assertThat(references(days, new DaysFilter(Step.CLEARANCE, "press", true, false, null, null, null)))
                .containsExactly("A");
        assertThat(references(days, new DaysFilter(Step.SEARCH, "housing", true, false, null, null, null))).isEmpty();
        assertThat(references(days, new DaysFilter(Step.SEARCH, "housing", false, false, null, null, null)))
                .containsExactly("A", "B");
        assertThat(references(days, new DaysFilter(null, null, false, true, null, null, null))).containsExactly("B");
        assertThat(references(days, new DaysFilter(null, null, false, false, 0, null, null))).containsExactly("A", "B");
        assertThat(references(days, new DaysFilter(null, null, false, false, null, null, "replied")))
                .containsExactly("A", "B");
        assertThat(references(days, new DaysFilter(null, null, false, false, null, null, "eaten"))).isEmpty();
        assertThat(references(days, new DaysFilter(null, null, false, false, null, "press", null)))
                .containsExactly("B");
    }

    @Example
    void hadPressTakenThreeDaysTheLateOneWouldHaveBeenInTime() {
        DaysSpent days = followed(new Journal().live("A", late("A")).live("B", inTime("B")));

        DaysSpent.Outcome three = days.supposing(HEAD, SUMMER, new Supposed(Step.CLEARANCE, "press", 3), null, 10);
        assertThat(List.of(three.answered(), three.late(), three.inTime())).containsExactly(2, 1, 1);
        assertThat(three.items().items()).extracting(spent -> spent.row().reference()).containsExactly("A");
        // Seven days less six is one, and it was late by two.
        assertThat(days.supposing(HEAD, SUMMER, new Supposed(Step.CLEARANCE, "press", 6), null, 10).inTime()).isZero();
        assertThat(days.supposing(HEAD, SUMMER, new Supposed(Step.SEARCH, null, 7), null, 10).inTime()).isEqualTo(1);
    }

    @Property(tries = 60, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void everyDayFromReceiptToTheAnswerIsInExactlyOneSpan(@ForAll long seed) {
        Journal journal = new Journal();
        for (RequestEvent event : new AnyLife(new Random(seed)).of("A", 40)) {
            journal.live("A", event);
            DaysRow row = DaysRow.of(Standing.after(journal.all()));
            LocalDate until = event.on().plusDays(3);
            List<Span> spans = Span.of(row, until, COUNTER);
            LocalDate day = row.received();
            for (Span span : spans) {
                assertThat(span.from()).isEqualTo(day);
                assertThat(span.to()).isAfterOrEqualTo(span.from());
                assertThat(span.counted()).isBetween(0, span.workingDays());
                day = span.to();
            }
            assertThat(spans.stream().mapToInt(Span::workingDays).sum())
                    .isEqualTo(day.isAfter(row.received()) ? CALENDAR.uk().number(row.received(), day) : 0);
            Spent spent = Spent.of(row, until, COUNTER);
            assertThat(spent.lateness().parts().stream().mapToInt(Part::days).sum())
                    .isEqualTo(spent.lateness().parts().isEmpty() ? 0 : spent.lateness().days());
        }
    }

    private static List<String> references(DaysSpent days, DaysFilter filter) {
        return days.page(HEAD, SUMMER, filter, null, 10).items().stream().map(spent -> spent.row().reference())
                .toList();
    }

    private static Spent spent(Journal journal) {
        return Spent.of(DaysRow.of(Standing.after(journal.all())), day("2021-12-31"), COUNTER);
    }

    private static DaysSpent followed(Journal journal) {
        DATABASE.fill(DaysTable.projection(new Standings(journal)), journal.all());
        return new DaysSpent(DATABASE.views(), CALENDAR);
    }

    /** Answered on the twenty-second working day. */
    private static RequestEvent[] late(String reference) {
        return new RequestEvent[]{received(reference, "2021-07-09", "2021-08-10", 1),
                new RequestAcknowledged(day("2021-07-13")), new CaseAssigned(day("2021-07-14"), "jo"),
                new HolderTasked(day("2021-07-15"), 1, "housing", Numbers.of(1), null, null),
                new RecordsSupplied(day("2021-07-28"), 1, Numbers.of(1), null),
                decided("2021-07-28", 1, Outcome.DISCLOSED), draft("2021-07-29", 1),
                cleared("2021-07-30", 1, ClearanceLayer.DISCLOSURE), cleared("2021-08-11", 1, ClearanceLayer.PRESS),
                sent("2021-08-12", 1)};
    }

    /** Ready on the eighth working day, and sent on the eighteenth: press sends it back, and takes ten days. */
    private static RequestEvent[] inTime(String reference) {
        return new RequestEvent[]{received(reference, "2021-07-09", "2021-08-10", 1),
                new RequestAcknowledged(day("2021-07-13")), new CaseAssigned(day("2021-07-13"), "jo"),
                new HolderTasked(day("2021-07-14"), 1, "housing", Numbers.of(1), null, null),
                new RecordsSupplied(day("2021-07-20"), 1, Numbers.of(1), null),
                decided("2021-07-20", 1, Outcome.DISCLOSED), draft("2021-07-20", 1),
                cleared("2021-07-20", 1, ClearanceLayer.DISCLOSURE),
                new DraftReturned(day("2021-07-22"), 1, words("Softer")), draft("2021-07-22", 2),
                cleared("2021-07-22", 2, ClearanceLayer.DISCLOSURE), cleared("2021-08-04", 2, ClearanceLayer.PRESS),
                sent("2021-08-06", 2)};
    }

    private static DraftSubmitted draft(String on, int number) {
        return new DraftSubmitted(day(on), number, "jo", words("Dear"), null,
                List.of(ClearanceLayer.DISCLOSURE, ClearanceLayer.PRESS), null);
    }

    private static ClearanceGiven cleared(String on, int number, ClearanceLayer layer) {
        return new ClearanceGiven(day(on), number, "alex", layer, null);
    }

    private static ResponseIssued sent(String on, int draft) {
        return new ResponseIssued(day(on), 1, Numbers.of(1), draft, null, null);
    }

    private static String told(Span span) {
        return span.step() + (span.who().isEmpty() ? " " : " " + span.who() + " ") + span.workingDays();
    }
}
