package uk.foiworkflow.projections.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.decided;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.clock.WorkingDays;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.cases.CaseTable;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.projections.waiting.Waiting.Case;
import uk.foiworkflow.projections.waiting.Waiting.Cases;
import uk.foiworkflow.projections.waiting.Waiting.Group;
import uk.foiworkflow.projections.waiting.Waiting.Load;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.Stage;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.TaskAccepted;
import uk.foiworkflow.request.event.HandlingEvent.TaskEscalated;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

class WaitingTest {

    private static final Actor HEAD = new Actor("kim", Role.HEAD);
    private static final WorkingDays WORKING = BankHolidays.under(Overlay.SHIPPED).uk();
    private static final Usual USUAL = Usual.of(5);
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final Journal journal = new Journal();
    private final Waiting waiting = new Waiting(DATABASE.views());

    @BeforeEach
    void aLetter() {
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 2));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void fromTheLetterToTheAnswerItIsSaidWhoseTurnItIs() {
        assertThat(turn("2021-07-09")).isEqualTo("nobody null since 2021-07-09");
        journal.live("A", new CaseAssigned(day("2021-07-12"), "jo"));
        assertThat(turn("2021-07-12")).isEqualTo("officer jo since 2021-07-12");
        journal.live("A", new HolderTasked(day("2021-07-13"), 1, "housing", Numbers.of(1), null, day("2021-07-20")));
        assertThat(turn("2021-07-13")).isEqualTo("holder housing since 2021-07-13");
        journal.live("A", new TaskAccepted(day("2021-07-14"), 1, "sam"), new HolderChased(day("2021-07-21"), 1),
                new TaskEscalated(day("2021-07-22"), 1, null));
        assertThat(rows("2021-07-22")).extracting(WaitingRow::who, WaitingRow::since, WaitingRow::wanted,
                WaitingRow::chases, WaitingRow::chased, WaitingRow::escalated)
                .containsExactly(tuple("sam", day("2021-07-13"), day("2021-07-20"), 1, day("2021-07-21"), true));
        journal.live("A", new RecordsSupplied(day("2021-07-23"), 1, Numbers.of(1), null));
        assertThat(turn("2021-07-23")).isEqualTo("officer jo since 2021-07-23");
        journal.live("A", decided("2021-07-26", 1, Outcome.DISCLOSED), decided("2021-07-26", 2, Outcome.DISCLOSED),
                draft("2021-07-27", 1));
        assertThat(turn("2021-07-27")).isEqualTo("approver disclosure since 2021-07-27");
        journal.live("A", cleared("2021-07-29", 1, ClearanceLayer.DISCLOSURE));
        assertThat(turn("2021-07-29")).isEqualTo("approver press since 2021-07-29");
        journal.live("A", new DraftReturned(day("2021-07-30"), 1, words("Softer")));
        assertThat(turn("2021-07-30")).isEqualTo("officer jo since 2021-07-30");
        journal.live("A", draft("2021-08-02", 2), cleared("2021-08-02", 2, ClearanceLayer.DISCLOSURE),
                cleared("2021-08-04", 2, ClearanceLayer.PRESS));
        assertThat(turn("2021-08-04")).isEqualTo("officer jo since 2021-08-04");
        journal.live("A", issued("2021-08-05", 1, 1, 2));
        assertThat(rows("2021-08-05")).isEmpty();
    }

    @Test
    void whatHappenedEarlierAndWasEnteredLaterCountsFromItsOwnDay() {
        journal.live("A", new CaseAssigned(day("2021-07-12"), "jo"))
                .live("A", "2021-07-20T10:00:00Z", Journal.OFFICER,
                        new HolderTasked(day("2021-07-19"), 1, "housing", Numbers.of(1), null, null))
                .live("A", "2021-07-21T10:00:00Z", Journal.OFFICER,
                        new RecordsSupplied(day("2021-07-20"), 1, Numbers.of(1), null),
                        new HolderTasked(day("2021-07-14"), 2, "legal", Numbers.of(2), null, null));
        assertThat(rows("2021-07-21")).extracting(WaitingRow::who, WaitingRow::since, WaitingRow::stageSince)
                .containsExactly(tuple("legal", day("2021-07-14"), day("2021-07-12")));
        assertThat(
                waiting.page(question(HEAD, WaitingFilter.all(new When(null, day("2021-07-14"))), "2021-07-14"), null,
                        10).items())
                .extracting(found -> found.first().who()).containsExactly("legal");
        journal.live("A", "2021-07-23T10:00:00Z", Journal.OFFICER,
                new RecordsSupplied(day("2021-07-16"), 2, Numbers.of(2), null));
        assertThat(turn("2021-07-23")).isEqualTo("officer jo since 2021-07-20");
    }

    @Test
    void whatTheRequesterOwesStopsTheCaseAndAQuestionThatIsClearGoesOn() {
        journal.live("A", new CaseAssigned(day("2021-07-12"), "jo"),
                new ClarificationRequested(day("2021-07-14"), Numbers.of(2), null));
        assertThat(rows("2021-07-14")).extracting(WaitingRow::whom, WaitingRow::who, WaitingRow::since)
                .containsExactly(tuple(Whom.OFFICER, "jo", day("2021-07-12")),
                        tuple(Whom.REQUESTER, "clarification", day("2021-07-14")));
        journal.live("A", new FeesNoticeIssued(day("2021-07-15"), Numbers.of(1), "25.00"));
        assertThat(rows("2021-07-15")).extracting(WaitingRow::whom, WaitingRow::who, WaitingRow::since,
                WaitingRow::stoppedSince).containsExactly(
                        tuple(Whom.REQUESTER, "clarification", day("2021-07-14"), day("2021-07-14")),
                        tuple(Whom.REQUESTER, "fee", day("2021-07-15"), day("2021-07-14")));
    }

    @Test
    void aCaseThatWaitsForTwoHoldersIsOneCaseAndCountsWithEach() {
        journal.live("A", new CaseAssigned(day("2021-07-12"), "jo"),
                new HolderTasked(day("2021-07-13"), 1, "housing", Numbers.of(1), null, null),
                new HolderTasked(day("2021-07-14"), 2, "finance", Numbers.of(2), null, null))
                .live("B", received("B", "2021-07-12", "2021-08-11", 1), new CaseAssigned(day("2021-07-15"), "jo"),
                        new HolderTasked(day("2021-07-16"), 1, "finance", Numbers.of(1), null, null));
        follow();
        Question all = question(HEAD, WaitingFilter.all(When.NOW).of("jo"), "2021-08-11");
        assertThat(waiting.loads(all)).containsExactly(
                new Load("jo", Stage.HANDLING, Urgency.OVERDUE, 1, 1, day("2021-07-12")),
                new Load("jo", Stage.HANDLING, Urgency.TODAY, 1, 1, day("2021-07-15")));
        assertThat(waiting.groups(all)).containsExactly(
                new Group(Whom.HOLDER, "housing", 1, 1, 1, day("2021-07-13")),
                new Group(Whom.HOLDER, "finance", 2, 1, 2, day("2021-07-14")));
        assertThat(waiting.page(all, null, 10).items()).extracting(Case::reference, found -> found.waiting().size())
                .containsExactly(tuple("A", 2), tuple("B", 1));
        assertThat(waiting.groups(question(new Actor("sam", Role.HOLDER, new TreeSet<>(List.of("finance"))),
                WaitingFilter.all(When.NOW), "2021-08-11"))).extracting(Group::who, Group::cases)
                .containsExactly(tuple("finance", 2L));
        assertThat(waiting.loads(question(new Actor("alex", Role.APPROVER), WaitingFilter.all(When.NOW), "2021-08-11")))
                .isEmpty();
    }

    @Test
    void whatHasBeenAwaitedLongerThanUsualIsStuck() {
        journal.live("A", new CaseAssigned(day("2021-07-09"), "jo"),
                new HolderTasked(day("2021-07-09"), 1, "housing", Numbers.of(1), null, null));
        follow();
        // 12 July is a bank holiday in Northern Ireland: the fifth working day after the 9th is the 19th.
        assertThat(stuck("2021-07-16")).isZero();
        assertThat(stuck("2021-07-19")).isZero();
        assertThat(stuck("2021-07-20")).isEqualTo(1);
        assertThat(stuck("1900-01-01")).isZero();
    }

    @Test
    void aReviewWaitsForItsReviewerAndSaysWhoTookPartInTheFirstDecision() {
        journal.live("A", new CaseAssigned(day("2021-07-12"), "jo"), decided("2021-07-26", 1, Outcome.DISCLOSED),
                decided("2021-07-26", 2, Outcome.DISCLOSED), issued("2021-07-27", 1, 1, 2),
                new ReviewRequested(day("2021-08-03"), Numbers.of(1), null,
                        List.of(due("s.45 Code review", "2021-08-03", "2021-09-01", 1))));
        assertThat(rows("2021-08-03")).extracting(WaitingRow::whom, WaitingRow::who, WaitingRow::since,
                WaitingRow::wanted, WaitingRow::tookPart)
                .containsExactly(tuple(Whom.REVIEWER, null, day("2021-08-03"), day("2021-09-01"), List.of("jo")));
        journal.live("A", new ReviewerAppointed(day("2021-08-05"), "robin", null));
        assertThat(turn("2021-08-05")).isEqualTo("reviewer robin since 2021-08-03");
        journal.live("A", new ReviewDecided(day("2021-08-20"), "robin", Ruling.AUTHORITY_UPHELD, Numbers.NONE));
        assertThat(rows("2021-08-20")).isEmpty();
    }

    @Test
    void aComplaintLiesWithUsWhileALetterIsOpenAndElseWithTheCommissioner() {
        journal.live("A", new CaseAssigned(day("2021-07-12"), "jo"), issued("2021-07-27", 1, 1, 2),
                new ComplaintNotified(day("2021-10-01"), "IC-1", null));
        assertThat(turn("2021-10-01")).isEqualTo("commissioner IC-1 since 2021-10-01");
        journal.live("A", new EnquiryReceived(day("2021-10-05"), "IC-1", day("2021-10-19")));
        assertThat(rows("2021-10-05")).extracting(WaitingRow::whom, WaitingRow::who, WaitingRow::due)
                .containsExactly(tuple(Whom.OFFICER, "jo", day("2021-10-19")));
        journal.live("A", new SubmissionMade(day("2021-10-18"), null), new AppealLodged(day("2021-11-02"), null));
        assertThat(turn("2021-11-02")).isEqualTo("tribunal null since 2021-11-02");
    }

    @Test
    void thePastIsAskedAsItWasKnown() {
        journal.live("A", new CaseAssigned(day("2021-07-12"), "jo"), issued("2021-07-27", 1, 1, 2));
        follow();
        assertThat(waiting.page(question(HEAD, WaitingFilter.all(When.NOW), "2021-08-11"), null, 10).items()).isEmpty();
        WaitingFilter then = WaitingFilter.all(new When(Instant.parse("2021-07-13T00:00:00Z"), null));
        assertThat(waiting.page(question(HEAD, then, "2021-07-13"), null, 10).items()).extracting(Case::reference)
                .containsExactly("A");
        assertThat(waiting.loads(question(HEAD, then, "2021-07-13"))).extracting(Load::officer).containsExactly("jo");
    }

    @Test
    void whoeverHasALongerNameThanAnybodyIsToldByItsBeginning() {
        String name = new Random(1).ints(9_000, 0x10000, 0x1F000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        journal.live("A", new CaseAssigned(day("2021-07-12"), name),
                new HolderTasked(day("2021-07-13"), 1, name, Numbers.of(1), null, null));

        WaitingRow row = rows("2021-07-14").getFirst();

        assertThat(name).startsWith(row.officer());
        assertThat(row.officer()).isEqualTo(row.who()).hasSize(2 * 255);
    }

    @Test
    void theListIsCutIntoPages() {
        for (int i = 0; i < 7; i++) {
            journal.live("P" + i, received("P" + i, "2021-07-12", "2021-08-" + (11 + i % 3), 1),
                    new HolderTasked(day("2021-07-13"), 1, "housing", Numbers.of(1), null, null),
                    new HolderTasked(day("2021-07-13"), 2, "finance", Numbers.of(1), null, null));
        }
        journal.live("P3", new ClarificationRequested(day("2021-07-16"), Numbers.of(1), null));
        follow();
        Question all = question(HEAD, WaitingFilter.all(When.NOW), "2021-08-11");
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            Cases page = waiting.page(all, after, 3);
            page.items().forEach(found -> paged.add(found.reference()));
            after = page.next();
        } while (after != null);
        assertThat(paged).containsExactly("A", "P0", "P6", "P1", "P4", "P2", "P5", "P3");
        assertThatThrownBy(() -> waiting.page(all, "nowhere", 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private long stuck(String on) {
        return waiting.loads(question(HEAD, WaitingFilter.all(When.NOW), on)).stream().mapToLong(Load::stuck).sum();
    }

    private String turn(String on) {
        List<WaitingRow> rows = rows(on);
        assertThat(rows).hasSize(1);
        return rows.getFirst().whom() + " " + rows.getFirst().who() + " since " + rows.getFirst().since();
    }

    private List<WaitingRow> rows(String on) {
        follow();
        return waiting.page(question(HEAD, WaitingFilter.all(When.NOW), on), null, 10).items().stream()
                .flatMap(found -> found.waiting().stream()).toList();
    }

    private static Question question(Actor who, WaitingFilter filter, String on) {
        return new Question(new Viewer(who), filter, LocalDate.parse(on), USUAL, WORKING);
    }

    private static DraftSubmitted draft(String on, int number) {
        return new DraftSubmitted(day(on), number, "jo", words("Dear"), null,
                List.of(ClearanceLayer.DISCLOSURE, ClearanceLayer.PRESS), null);
    }

    private static ClearanceGiven cleared(String on, int number, @Nullable ClearanceLayer layer) {
        return new ClearanceGiven(day(on), number, "alex", layer, null);
    }

    private void follow() {
        Standings standings = new Standings(journal);
        DATABASE.fill(WaitingTable.projection(standings), journal.all());
        DATABASE.fill(CaseTable.projection(standings), journal.all());
    }
}
