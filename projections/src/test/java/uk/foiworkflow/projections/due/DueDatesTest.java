package uk.foiworkflow.projections.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.projections.Letters.aimed;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.decided;
import static uk.foiworkflow.projections.Letters.due;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.received;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.NumberedStep;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;

class DueDatesTest {

    private static final Viewer HEAD = new Viewer(new Actor("kim", Role.HEAD));
    /** Longer than a row of a tree index, however well it is packed. */
    private static final String LONG_NAME = new Random(1).ints(9_000, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final Journal journal = new Journal();

    @BeforeEach
    void empty() {
        new JdbcTemplate(DATABASE.views()).execute("TRUNCATE views.due_version");
        journal.live("A", received("A", "2021-07-09", "2021-08-10", 3));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theLettersQuestionsAreDueTogether() {
        assertThat(now("2021-07-12").rows()).containsExactly(new DueRow("A", "FOIA s.10(1)", List.of(1, 2, 3),
                day("2021-07-09"), day("2021-08-10"), null, null, null));
    }

    @Test
    @Rulebook("R2.8")
    void theTargetStandsBesideTheDayOfLawWhichAloneMakesItUrgent() {
        journal.live("A", new ClarificationReceived(day("2021-07-09"), Numbers.of(1), null,
                List.of(aimed("2021-08-10", "2021-08-03"))));
        assertThat(now("2021-08-04").rows()).containsExactly(
                new DueRow("A", "FOIA s.10(1)", List.of(1), day("2021-07-09"), day("2021-08-10"), day("2021-08-03"),
                        null, null),
                new DueRow("A", "FOIA s.10(1)", List.of(2, 3), day("2021-07-09"), day("2021-08-10"), null, null, null));
        assertThat(now("2021-08-04").in(Urgency.OVERDUE)).isEmpty();

        journal.live("A", new ExtensionNotified(day("2021-08-09"), Numbers.of(1), ExtensionBasis.PUBLIC_INTEREST,
                List.of(new Exemption("s36(2)(b)(i)")), null, null,
                List.of(due("FOIA s.17(3)", "2021-07-09", "2021-09-08", 1)), null));
        assertThat(now("2021-08-09").rows()).extracting(DueRow::provision, DueRow::target).containsExactly(
                tuple("FOIA s.10(1)", day("2021-08-03")), tuple("FOIA s.10(1)", null), tuple("FOIA s.17(3)", null));
    }

    @Test
    void aRequestWithMoreQuestionsThanAnybodyAsksIsDueToo() {
        journal.live("A", new CaseAssigned(day("2021-07-09"), LONG_NAME));
        journal.live("B", received("B", "2021-07-09", "2021-08-10", 3_000));
        assertThat(now("2021-07-12").rows()).extracting(row -> row.questions().size()).containsExactly(3, 3_000);
        assertThat(list(LONG_NAME, "2021-07-12T12:00:00Z").rows()).extracting(DueRow::reference).containsExactly("A");
    }

    @Test
    void aDateIsOverdueOnlyFromTheDayAfterIt() {
        assertThat(urgency("2021-07-30")).isEqualTo(Urgency.LATER);
        assertThat(urgency("2021-08-08")).isEqualTo(Urgency.LATER);
        assertThat(urgency("2021-08-09")).isEqualTo(Urgency.THIS_WEEK);
        assertThat(urgency("2021-08-10")).isEqualTo(Urgency.TODAY);
        assertThat(urgency("2021-08-11")).isEqualTo(Urgency.OVERDUE);
    }

    @Test
    void theDayIsThatOfLondon() {
        assertThat(list(null, "2021-08-10T22:59:59Z").day()).isEqualTo(LocalDate.of(2021, 8, 10));
        assertThat(list(null, "2021-08-10T23:00:00Z").in(Urgency.OVERDUE)).hasSize(1);
    }

    @Test
    void onlyTheUnclearQuestionStopsAndThenRunsAnew() {
        journal.live("A", new ClarificationRequested(day("2021-07-14"), Numbers.of(3), null));
        assertThat(now("2021-07-15").rows()).extracting(DueRow::questions, DueRow::due, DueRow::stoppedSince)
                .containsExactlyInAnyOrder(tuple(List.of(1, 2), day("2021-08-10"), null),
                        tuple(List.of(3), day("2021-08-10"), day("2021-07-14")));
        assertThat(now("2021-09-01").in(Urgency.STOPPED)).hasSize(1);
        journal.live("A", new ClarificationReceived(day("2021-07-20"), Numbers.of(3), null,
                List.of(due("FOIA s.10(1)", "2021-07-20", "2021-08-18", 3))));
        assertThat(now("2021-07-21").rows()).extracting(DueRow::questions, DueRow::due, DueRow::stoppedSince)
                .containsExactly(tuple(List.of(1, 2), day("2021-08-10"), null),
                        tuple(List.of(3), day("2021-08-18"), null));
    }

    @Test
    void whatIsAnsweredOrWithdrawnIsNoLongerDue() {
        journal.live("A", decided("2021-07-27", 1, Outcome.DISCLOSED), issued("2021-07-27", 1, 1),
                new RequestWithdrawn(day("2021-07-28"), Numbers.of(2)));
        assertThat(now("2021-07-28").rows()).extracting(DueRow::questions).containsExactly(List.of(3));
    }

    @Test
    void anAnswerThatNeverArrivedIsDueAgain() {
        journal.live("A", issued("2021-07-27", 1, 1, 2, 3));
        assertThat(now("2021-07-28").rows()).isEmpty();
        journal.live("A", new DeliveryFailed(day("2021-07-29"), 1, Numbers.of(List.of(1, 2, 3))));
        assertThat(now("2021-07-29").rows()).extracting(DueRow::due).containsExactly(day("2021-08-10"));
    }

    @Test
    void aClosedCaseOwesNothingAndAReopenedOneDoes() {
        journal.live("A", new CaseClosed(day("2021-07-29"), RollUp.OPEN));
        assertThat(now("2021-07-29").rows()).isEmpty();
        journal.live("A", new CaseReopened(day("2021-07-30"), null, null));
        assertThat(now("2021-07-30").rows()).hasSize(1);
    }

    @Test
    void anExtensionForThePublicInterestIsALineBesideTheFirst() {
        journal.live("A", new ExtensionNotified(day("2021-08-09"), Numbers.of(1), ExtensionBasis.PUBLIC_INTEREST,
                List.of(new Exemption("s36(2)(b)(i)")), null, null,
                List.of(due("FOIA s.17(3)", "2021-07-09", "2021-09-08", 1)), null));
        assertThat(now("2021-08-09").rows()).extracting(DueRow::provision, DueRow::questions).containsExactly(
                tuple("FOIA s.10(1)", List.of(1, 2, 3)), tuple("FOIA s.17(3)", List.of(1)));
    }

    @Test
    void anExtensionForComplexityTakesThePlaceOfTheFirst() {
        journal.live("A", new ExtensionNotified(day("2021-08-09"), Numbers.of(1), ExtensionBasis.COMPLEXITY_AND_VOLUME,
                List.of(), null, null, List.of(due("EIR reg.7(1)", "2021-07-09", "2021-09-08", 1)), null));
        assertThat(now("2021-08-09").rows()).extracting(DueRow::provision, DueRow::questions).containsExactly(
                tuple("FOIA s.10(1)", List.of(2, 3)), tuple("EIR reg.7(1)", List.of(1)));
    }

    @Test
    void aCorrectedReceiptMovesTheDateAndThePastKeepsTheOldOne() {
        journal.live("A", new ReceiptDateCorrected(day("2021-07-14"), day("2021-07-09"), day("2021-07-08"), null,
                List.of(due("FOIA s.10(1)", "2021-07-08", "2021-08-09", 1, 2, 3))));
        assertThat(list(null, "2021-07-14T10:00:00Z").rows()).extracting(DueRow::due)
                .containsExactly(day("2021-08-09"));
        assertThat(list(null, "2021-07-14T09:00:00Z").rows()).extracting(DueRow::due)
                .containsExactly(day("2021-08-10"));
        assertThat(list(null, "2021-07-09T09:00:00Z").rows()).isEmpty();
    }

    @Test
    void eachOfficerHasAListOfTheirOwn() {
        journal.live("A", new CaseAssigned(day("2021-07-12"), "jo")).live("B",
                received("B", "2021-07-13", "2021-08-12", 1));
        DueDates dueDates = follow(Clock.systemUTC());
        assertThat(dueDates.list(HEAD, of("jo"), null, 50).rows()).extracting(DueRow::reference).containsExactly("A");
        assertThat(dueDates.list(HEAD, of("sam"), null, 50).rows()).isEmpty();
        assertThat(dueDates.list(HEAD, DueFilter.ALL, null, 50).rows()).extracting(DueRow::reference, DueRow::officer)
                .containsExactly(tuple("A", "jo"), tuple("B", null));
    }

    @Test
    void aReviewIsDueUntilItEnds() {
        journal.live("A", issued("2021-07-27", 1, 1, 2, 3), new ReviewRequested(day("2021-08-03"), Numbers.of(1), null,
                List.of(due("s.45 Code review", "2021-08-03", "2021-09-01", 1))));
        assertThat(now("2021-08-03").rows()).extracting(DueRow::provision, DueRow::questions)
                .containsExactly(tuple("s.45 Code review", List.of(1)));
        journal.live("A", new ReviewDecided(day("2021-08-20"), "robin", Ruling.AUTHORITY_UPHELD, Numbers.NONE));
        assertThat(now("2021-08-20").rows()).isEmpty();
    }

    @Test
    void theCommissionersLettersAndStepsAreDueAndAnAppealStopsTheSteps() {
        journal.live("A", issued("2021-07-27", 1, 1, 2, 3), new ComplaintNotified(day("2021-10-01"), "IC-1", null),
                new EnquiryReceived(day("2021-10-05"), "IC-1", day("2021-10-19")));
        assertThat(now("2021-10-05").rows()).containsExactly(new DueRow("A", "Commissioner's enquiry", List.of(),
                day("2021-10-05"), day("2021-10-19"), null, null, null));
        journal.live("A", new SubmissionMade(day("2021-10-18"), null));
        assertThat(now("2021-10-18").rows()).isEmpty();
        journal.live("A", new DecisionNoticeReceived(day("2022-01-10"), "IC-1", Ruling.OVERTURNED, List.of(), 35, null,
                day("2022-02-14")));
        assertThat(now("2022-01-10").rows()).extracting(DueRow::due).containsExactly(day("2022-02-14"));
        journal.live("A", new AppealLodged(day("2022-02-02"), null));
        assertThat(now("2022-02-20").in(Urgency.STOPPED)).extracting(DueRow::stoppedSince)
                .containsExactly(day("2022-02-02"));
        journal.live("A", new TribunalDecided(day("2022-06-01"), null, Ruling.PARTLY_UPHELD, day("2022-07-06")));
        assertThat(now("2022-06-01").rows()).extracting(DueRow::provision, DueRow::due)
                .containsExactly(tuple("Tribunal's decision, steps", day("2022-07-06")));
    }

    @Test
    @Rulebook("R10.6")
    void eachStepIsDueByItselfUntilItIsTakenAndAnAppealStopsThoseThatItAffects() {
        journal.live("A", issued("2021-07-27", 1, 1, 2, 3),
                new DecisionNoticeReceived(day("2022-01-10"), "IC-1", Ruling.OVERTURNED, List.of(), null, null, null,
                        List.of(new NumberedStep(1, Numbers.of(1), null, 35, day("2022-02-14")),
                                new NumberedStep(2, Numbers.of(2), null, 60, day("2022-03-11")))),
                new AppealLodged(day("2022-01-20"), null, Numbers.of(2)));
        assertThat(now("2022-01-20").rows()).extracting(DueRow::provision, DueRow::questions, DueRow::due,
                DueRow::stoppedSince).containsExactly(
                        tuple("Commissioner's decision notice, step 1", List.of(1), day("2022-02-14"), null),
                        tuple("Commissioner's decision notice, step 2", List.of(2), day("2022-03-11"),
                                day("2022-01-20")));
        journal.live("A", new StepsCompleted(day("2022-02-01"), null, Numbers.of(1), null));
        assertThat(now("2022-02-01").rows()).extracting(DueRow::provision)
                .containsExactly("Commissioner's decision notice, step 2");
    }

    @Test
    @Rulebook("R10.6")
    void aStepWhoseDayPassedWhileAnAppealWasPendingIsOwedAgainWithoutADay() {
        journal.live("A", issued("2021-07-27", 1, 1, 2, 3),
                new DecisionNoticeReceived(day("2022-01-10"), "IC-1", Ruling.OVERTURNED, List.of(), 35, null,
                        day("2022-02-14")),
                new AppealLodged(day("2022-01-20"), null), new AppealWithdrawn(day("2022-04-01"), null));
        assertThat(now("2022-06-01").in(Urgency.UNDATED)).containsExactly(new DueRow("A",
                "Commissioner's decision notice, steps", List.of(), day("2022-01-10"), null, null, null, null));
        journal.live("A", new StepsCompleted(day("2022-06-02"), null));
        assertThat(now("2022-06-02").rows()).isEmpty();
    }

    @Test
    @Rulebook("R1.5")
    void aDayIsToldWithAllThatIsKnownNow() {
        journal.live("A", new ReceiptDateCorrected(day("2021-07-14"), day("2021-07-09"), day("2021-07-08"), null,
                List.of(due("FOIA s.10(1)", "2021-07-08", "2021-08-09", 1, 2, 3))));
        assertThat(onDate("2021-07-07").rows()).isEmpty();
        assertThat(onDate("2021-07-08").rows()).extracting(DueRow::due).containsExactly(day("2021-08-09"));
        assertThat(onDate("2021-08-10").in(Urgency.OVERDUE)).hasSize(1);
    }

    @Test
    void whatWasEnteredLateCountsFromItsDayAndTheFileOfThatTimeStaysAsItWas() {
        journal.live("A", new CaseAssigned(day("2021-07-26"), "jo"));
        journal.live("A", "2021-07-29T10:00:00Z", Journal.OFFICER,
                new ClarificationRequested(day("2021-07-14"), Numbers.of(3), null));
        assertThat(onDate("2021-07-13").in(Urgency.STOPPED)).isEmpty();
        assertThat(onDate("2021-07-14").in(Urgency.STOPPED)).extracting(DueRow::questions).containsExactly(List.of(3));
        assertThat(list(null, "2021-07-29T09:59:59Z").in(Urgency.STOPPED)).isEmpty();
        assertThat(list(null, "2021-07-29T10:00:00Z").in(Urgency.STOPPED)).hasSize(1);
    }

    @Test
    void theListIsCutIntoPagesThatTogetherAreAllOfItAndItsCounts() {
        for (int i = 0; i < 7; i++) {
            journal.live("P" + i, received("P" + i, "2021-07-" + (12 + i % 3), "2021-08-" + (11 + i % 3), 2),
                    new RequestWithdrawn(day("2021-07-15"), Numbers.of(1)));
        }
        journal.live("P3", new ClarificationRequested(day("2021-07-16"), Numbers.of(2), null));
        DueDates dueDates = follow(Clock.fixed(Instant.parse("2021-08-12T12:00:00Z"), ZoneOffset.UTC));
        DueList whole = dueDates.list(HEAD, DueFilter.ALL, null, 50);
        assertThat(whole.counts()).containsEntry(Urgency.OVERDUE, 3L).containsEntry(Urgency.TODAY, 2L)
                .containsEntry(Urgency.THIS_WEEK, 2L).containsEntry(Urgency.STOPPED, 1L)
                .containsEntry(Urgency.LATER, 0L);
        List<DueRow> paged = new ArrayList<>();
        String after = null;
        do {
            DueList page = dueDates.list(HEAD, DueFilter.ALL, after, 3);
            assertThat(page.counts()).isEqualTo(whole.counts());
            paged.addAll(page.rows());
            after = page.next();
        } while (after != null);
        assertThat(paged).isEqualTo(whole.rows()).hasSize(8);
        whole.counts().forEach((urgency, many) -> assertThat(
                dueDates.list(HEAD, new DueFilter(null, urgency, When.NOW), null, 50).rows()).hasSize(many.intValue())
                .isEqualTo(whole.in(urgency)));
        assertThatThrownBy(() -> dueDates.list(HEAD, DueFilter.ALL, "2021-08-10", 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DueFilter of(String officer) {
        return new DueFilter(officer, null, When.NOW);
    }

    private Urgency urgency(String day) {
        DueList list = now(day);
        return list.rows().getFirst().urgency(list.day());
    }

    private DueList now(String day) {
        return follow(Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC)).list(HEAD, DueFilter.ALL, null,
                50);
    }

    private DueList list(@Nullable String officer, String asOf) {
        return follow(Clock.systemUTC()).list(HEAD,
                new DueFilter(officer, null, new When(Instant.parse(asOf), null)), null, 50);
    }

    private DueList onDate(String day) {
        return follow(Clock.systemUTC()).list(HEAD, new DueFilter(null, null, new When(null, day(day))), null, 50);
    }

    private DueDates follow(Clock clock) {
        DATABASE.fill(DueTable.projection(new Standings(journal)), journal.all());
        return new DueDates(DATABASE.views(), clock);
    }
}
