package uk.foiworkflow.projections.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.decided;
import static uk.foiworkflow.projections.Letters.issued;
import static uk.foiworkflow.projections.Letters.received;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.figures.Moment;
import uk.foiworkflow.projections.figures.Period;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;

/** Refusals that were tried, as a council's file holds them. */
class SurvivalTest {

    private static final Viewer HEAD = new Viewer(new Actor("kim", Role.HEAD));
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatNobodyTriedIsClaimedAndNothingElse() {
        assertThat(told(withheld("s43(2)", "s40(2)"))).containsExactly("s43(2) initial", "s40(2) initial");
    }

    @Test
    void aReviewThatChangesNothingUpholdsTheAuthority() {
        assertThat(told(withheld("s43(2)"), review(Ruling.AUTHORITY_UPHELD)))
                .containsExactly("s43(2) initial UPHELD");
    }

    @Test
    void aReviewThatGivesOneUpAndKeepsTheOtherOverturnsOne() {
        assertThat(told(withheld("s43(2)", "s40(2)"), review(Ruling.PARTLY_UPHELD, "s40(2)")))
                .containsExactly("s43(2) initial OVERTURNED", "s40(2) initial UPHELD");
    }

    @Test
    void anotherLimbInItsPlaceIsASubstituteAndIsAdded() {
        assertThat(told(withheld("s36(2)(c)"), review(Ruling.PARTLY_UPHELD, "s36(2)(b)(i)")))
                .containsExactly("s36(2)(c) initial SUBSTITUTED", "s36(2)(b)(i) review");
    }

    @Test
    void whereAReviewSaysOnlyThatItEndedNothingIsOnRecord() {
        assertThat(told(withheld("s43(2)"), review(null))).containsExactly("s43(2) initial NOT_ON_RECORD");
    }

    @Test
    void eachStageDecidesOnWhatStillStands() {
        assertThat(told(withheld("s43(2)", "s41(1)"), review(Ruling.PARTLY_UPHELD, "s43(2)", "s40(2)"),
                notice(Ruling.PARTLY_UPHELD, ruled(DecisionStage.COMMISSIONER, Ruling.PARTLY_UPHELD,
                        List.of("s40(2)"), List.of("s43(2)"))),
                tribunal(ruled(DecisionStage.TRIBUNAL, Ruling.AUTHORITY_UPHELD, List.of(), List.of()))))
                .containsExactly("s43(2) initial UPHELD OVERTURNED UPHELD", "s41(1) initial SUBSTITUTED",
                        "s40(2) review - UPHELD UPHELD");
    }

    @Test
    void aRulingThatCitesLessOrMoreCloselySpeaksOfIt() {
        assertThat(told(withheld("s40(2)/40(3A)(a)", "s36"), notice(Ruling.PARTLY_UPHELD,
                ruled(DecisionStage.COMMISSIONER, Ruling.PARTLY_UPHELD, List.of("s40(2)"), List.of("s36(2)(c)")))))
                .containsExactly("s40(2)/40(3A)(a) initial - UPHELD", "s36 initial - OVERTURNED");
    }

    @Test
    void whatIsFirstRaisedBeforeTheCommissionerIsAddedThere() {
        assertThat(told(withheld("s43(2)"), complaint(),
                new ExemptionClaimed(day("2021-11-20"), 1, new Exemption("s41(1)"), null, null),
                notice(Ruling.PARTLY_UPHELD, ruled(DecisionStage.COMMISSIONER, Ruling.PARTLY_UPHELD,
                        List.of("s41(1)"), List.of("s43(2)")))))
                .containsExactly("s43(2) initial - OVERTURNED", "s41(1) commissioner - UPHELD");
    }

    @Test
    void aNoticeThatNamesNoQuestionSaysNothingOfWhatIsReliedOn() {
        assertThat(told(withheld("s43(2)"), notice(Ruling.AUTHORITY_UPHELD)))
                .containsExactly("s43(2) initial - NOT_ON_RECORD");
    }

    @Test
    void anAnswerThatNeverArrivedClaimsNothing() {
        assertThat(told(withheld("s43(2)"), new DeliveryFailed(day("2021-07-28"), 1, Numbers.of(1)))).isEmpty();
    }

    @Test
    void whereOnlyAReviewAnswersItsAnswerIsTheFirst() {
        assertThat(told(review(Ruling.OVERTURNED, "s43(2)"))).containsExactly("s43(2) initial");
    }

    @Test
    void everyNumberOpensToExactlyItsClaims() {
        Journal journal = new Journal();
        file(journal, "A", withheld("s43(2)"), review(Ruling.AUTHORITY_UPHELD));
        file(journal, "B", withheld("s43(2)", "s40(2)"), review(Ruling.OVERTURNED));
        file(journal, "C", withheld("s40(2)"));
        DATABASE.fill(ClaimTable.projection(new Standings(journal)), journal.all());
        Survival survival = new Survival(DATABASE.views());
        Cohort cohort = new Cohort(Period.of("2021-Q3"), new Moment(day("2022-12-31"), journal.head()), null);

        List<Survival.Of> counted = survival.count(cohort, HEAD);
        assertThat(counted).extracting(of -> of.exemption().code()).containsExactly("s40(2)", "s43(2)");
        assertThat(counted.getLast().counts()).containsAllEntriesOf(Map.of(ClaimFigure.CLAIMED, 2L,
                ClaimFigure.REVIEW_DECIDED, 2L, ClaimFigure.REVIEW_UPHELD, 1L, ClaimFigure.REVIEW_OVERTURNED, 0L,
                ClaimFigure.REVIEW_NOT_ON_RECORD, 1L));
        for (Survival.Of of : counted) {
            of.counts().forEach((figure, count) -> assertThat(cases(survival, cohort, figure, of))
                    .as(of + " " + figure).hasSize(count.intValue()).doesNotHaveDuplicates());
        }
        assertThat(survival.count(new Cohort(Period.of("2021-Q3"), new Moment(day("2021-07-30"), journal.head()), null),
                HEAD)).as("on that day no review had ended").extracting(
                        of -> of.counts().get(ClaimFigure.REVIEW_DECIDED))
                .containsOnly(0L);
    }

    private static List<Survival.Told> cases(Survival survival, Cohort cohort, ClaimFigure figure, Survival.Of of) {
        List<Survival.Told> all = new ArrayList<>();
        Long after = null;
        do {
            Page<Survival.Told> page = survival.cases(cohort, figure, of.regime(), of.exemption().code(), HEAD, after,
                    1);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static List<String> told(Object... steps) {
        Journal journal = new Journal();
        file(journal, "A", steps);
        return ClaimRow.of(Standing.after(journal.all())).stream()
                .map(row -> Stream.of(row.exemption(), row.raised(), row.review(), row.commissioner(), row.tribunal())
                        .map(word -> word == null ? "-" : word.toString())
                        .reduce((one, other) -> one + " " + other).orElseThrow().replaceAll("( -)+$", ""))
                .toList();
    }

    private static void file(Journal journal, String reference, Object... steps) {
        journal.live(reference, received(reference, "2021-07-09", "2021-08-10", 1));
        for (Object step : steps) {
            journal.live(reference, step instanceof RequestEvent event
                    ? new RequestEvent[]{event}
                    : ((List<?>) step).toArray(RequestEvent[]::new));
        }
    }

    private static List<RequestEvent> withheld(String... exemptions) {
        return List.of(decided("2021-07-26", 1, Outcome.WITHHELD, exemptions), issued("2021-07-27", 1, 1));
    }

    /** @param exemptions relied on afresh; none where nothing was decided afresh */
    private static List<RequestEvent> review(@Nullable Ruling result, String... exemptions) {
        LocalDate on = day("2021-09-01");
        List<RequestEvent> events = new ArrayList<>();
        events.add(new ReviewRequested(day("2021-08-03"), Numbers.of(1), null, List.of()));
        if (exemptions.length > 0) {
            events.add(new QuestionDecided(on, DecisionStage.REVIEW, 1, "robin", Held.YES, Outcome.PARTLY_WITHHELD,
                    Stream.of(exemptions).map(Exemption::new).toList(), null, null));
        }
        events.add(new ReviewDecided(on, "robin", result, exemptions.length > 0 ? Numbers.of(1) : Numbers.NONE));
        return events;
    }

    private static RequestEvent complaint() {
        return new ComplaintNotified(day("2021-11-01"), "IC-1", null);
    }

    private static List<RequestEvent> notice(Ruling finding, RequestEvent... rulings) {
        return Stream.concat(Stream.of(complaint(),
                new DecisionNoticeReceived(day("2022-01-10"), "IC-1", finding, List.of(), null, null, null)),
                Stream.of(rulings)).toList();
    }

    private static List<RequestEvent> tribunal(RequestEvent ruling) {
        return List.of(new AppealLodged(day("2022-01-20"), null),
                new TribunalDecided(day("2022-06-01"), null, null, null), ruling);
    }

    private static RequestEvent ruled(DecisionStage stage, Ruling result, List<String> engaged,
            List<String> notEngaged) {
        return new QuestionRuled(day(stage == DecisionStage.TRIBUNAL ? "2022-06-01" : "2022-01-10"), stage, 1, result,
                null, engaged.stream().map(Exemption::new).toList(), notEngaged.stream().map(Exemption::new).toList(),
                null);
    }
}
