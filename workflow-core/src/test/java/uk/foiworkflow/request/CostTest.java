package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.Steps.advises;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.declaresNothingHeld;
import static uk.foiworkflow.request.Steps.estimates;
import static uk.foiworkflow.request.Steps.notHeld;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Steps.receives;
import static uk.foiworkflow.request.Steps.searches;
import static uk.foiworkflow.request.Steps.tasks;
import static uk.foiworkflow.request.Story.HOLDER;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.begins;
import static uk.foiworkflow.request.Story.received;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.CostLimit;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Cost.OfQuestion;
import uk.foiworkflow.request.Cost.Work;

/** What a request takes, the limit that it is held against, and what may be said on the strength of it. */
class CostTest {

    private static Story.Step costLimit(String provision) {
        return decides(outcome(1, null, Outcome.COST_LIMIT, null, null, provision));
    }

    @Rulebook("R3.8")
    @ParameterizedTest
    @CsvSource({"CENTRAL_GOVERNMENT, 600, 1440", "PARLIAMENT_OR_ASSEMBLY, 600, 1440", "ARMED_FORCES, 600, 1440",
            "LOCAL_AUTHORITY, 450, 1080", "POLICE, 450, 1080", "NHS, 450, 1080", "SCHOOL, 450, 1080",
            "UNIVERSITY, 450, 1080", "ARCHIVE, 450, 1080", "OTHER, 450, 1080"})
    void theLimitOfTheActIs24HoursForThoseInPartIAnd18ForAllOthers(AuthorityKind kind, int pounds, int minutes) {
        CostLimit limit = Objects.requireNonNull(CostLimit.of(Regime.FOIA, kind));

        assertThat(limit.pounds()).isEqualTo(pounds);
        assertThat(limit.minutes()).isEqualTo(minutes);
    }

    @Test
    @Rulebook({"R3.8", "R8.10", "R12-cost"})
    void scotlandAllows40HoursAndTheRegulationsKnowNoLimit() {
        CostLimit scottish = Objects.requireNonNull(CostLimit.of(Regime.FOISA, AuthorityKind.LOCAL_AUTHORITY));

        assertThat(scottish.minutes()).isEqualTo(40 * 60);
        assertThat(CostLimit.of(Regime.EIR, AuthorityKind.LOCAL_AUTHORITY)).isNull();
        assertThat(CostLimit.of(Regime.EISR, AuthorityKind.LOCAL_AUTHORITY)).isNull();
    }

    @Test
    @Rulebook("R3.8")
    void theCostIsWhatWasSearchedAndWhatIsEstimatedToRemain() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", searches("Case system", 45, 1, 2))
                .does(OFFICER, "2021-07-13", estimates(60, 90, 2, 3));

        Cost cost = Cost.of(story.request(), Regime.FOIA);
        assertThat(cost.questions()).containsExactly(new OfQuestion(1, new Work(45, 0)),
                new OfQuestion(2, new Work(45, 150)), new OfQuestion(3, new Work(0, 150)));
        assertThat(cost.all()).isEqualTo(new Work(45, 150));
        assertThat(cost.all().minutes()).isEqualTo(195);
        assertThat(cost.pounds()).isEqualTo("81.25");
        assertThat(cost.over()).isFalse();
    }

    @Test
    @Rulebook("R3.8")
    void whatIsSearchedAfterTheEstimateIsTakenOffItUntilItOverruns() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-13", estimates(60, 40))
                .does(OFFICER, "2021-07-14", searches("Case system", 70));
        assertThat(Cost.of(story.request(), Regime.FOIA).all()).isEqualTo(new Work(70, 30));

        story.does(OFFICER, "2021-07-15", searches("Paper files", 50));
        assertThat(Cost.of(story.request(), Regime.FOIA).all()).isEqualTo(new Work(120, 0));
    }

    @Test
    void aNewEstimateReplacesTheLastOneOnItsQuestions() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-13", estimates(60, 40, 1, 2))
                .refuses(OFFICER, "2021-07-14", estimates(10, 10, 1), "R3.8 questions")
                .does(OFFICER, "2021-07-14", estimates(10, 10, 1, 2, 3));

        assertThat(Cost.of(story.request(), Regime.FOIA).all()).isEqualTo(new Work(0, 20));
        story.excludes(OFFICER, "2021-07-15", estimates(-1, 10), "words activities");
    }

    @Test
    @Rulebook("R3.8")
    void theCostLimitRestsOnAnEstimateThatGoesBeyondIt() {
        received("2021-07-09").does(OFFICER, "2021-07-12", advises(AdviceAbout.NARROWING, 1))
                .refuses(OFFICER, "2021-07-13", costLimit("s12(1)"), "R3.8 outcome")
                .does(OFFICER, "2021-07-13", estimates(0, 1080))
                .refuses(OFFICER, "2021-07-13", costLimit("s12(1)"), "R3.8 outcome")
                .does(OFFICER, "2021-07-13", estimates(0, 1081))
                .does(OFFICER, "2021-07-13", costLimit("s12(1)"));
    }

    @Test
    @Rulebook("R3.9")
    void notEvenSayingWhetherItIsHeldRestsOnTheWorkOfFindingThatOut() {
        received("2021-07-09").does(OFFICER, "2021-07-12", advises(AdviceAbout.NARROWING, 1))
                .does(OFFICER, "2021-07-13", estimates(1080, 500))
                .refuses(OFFICER, "2021-07-13", costLimit("s12(2)"), "R3.8 exemptions")
                .does(OFFICER, "2021-07-13", estimates(1081, 0))
                .does(OFFICER, "2021-07-13", costLimit("s12(2)"));
    }

    @Test
    @Rulebook("R3.8")
    void aDepartmentHasSixHoursMore() {
        begins().does(OFFICER, "2021-07-09",
                receives(Regime.FOIA, Jurisdiction.ENGLAND, AuthorityKind.CENTRAL_GOVERNMENT, 1))
                .does(OFFICER, "2021-07-12", advises(AdviceAbout.NARROWING, 1))
                .does(OFFICER, "2021-07-13", estimates(0, 1440))
                .refuses(OFFICER, "2021-07-13", costLimit("s12(1)"), "R3.8 outcome")
                .does(OFFICER, "2021-07-13", estimates(0, 1441))
                .does(OFFICER, "2021-07-13", costLimit("s12(1)"));
    }

    @Test
    @Rulebook({"R1.4", "R7.3"})
    void notHeldRestsOnASearchForThatQuestion() {
        received("2021-07-09").does(OFFICER, "2021-07-12", searches("Case system", 45, 2))
                .refuses(OFFICER, "2021-07-13", decides(notHeld(1)), "R1.4 outcome")
                .does(OFFICER, "2021-07-13", decides(notHeld(2)));
    }

    @Test
    @Rulebook({"R1.4", "R7.3"})
    void notHeldRestsOnWhatTheHolderDeclared() {
        received("2021-07-09").does(OFFICER, "2021-07-12", tasks("harry", 1))
                .refuses(OFFICER, "2021-07-13", decides(notHeld(1)), "R1.4 outcome")
                .does(HOLDER, "2021-07-13", declaresNothingHeld(1))
                .does(OFFICER, "2021-07-13", decides(notHeld(1)))
                .refuses(OFFICER, "2021-07-13", decides(outcome(2, Held.NO, Outcome.NOT_HELD, null, null)),
                        "R1.4 outcome");
    }
}
