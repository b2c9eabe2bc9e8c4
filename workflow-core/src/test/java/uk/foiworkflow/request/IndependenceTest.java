package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.ReasonSteps.assesses;
import static uk.foiworkflow.request.ReasonSteps.recordsOpinion;
import static uk.foiworkflow.request.ReasonSteps.recordsOpinionOf;
import static uk.foiworkflow.request.ReasonSteps.weighs;
import static uk.foiworkflow.request.Steps.advises;
import static uk.foiworkflow.request.Steps.appoints;
import static uk.foiworkflow.request.Steps.appointsAllTheSame;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.assignsTo;
import static uk.foiworkflow.request.Steps.changesRegime;
import static uk.foiworkflow.request.Steps.claims;
import static uk.foiworkflow.request.Steps.decidesReview;
import static uk.foiworkflow.request.Steps.findsRepeated;
import static uk.foiworkflow.request.Steps.findsValid;
import static uk.foiworkflow.request.Steps.findsVexatious;
import static uk.foiworkflow.request.Steps.searches;
import static uk.foiworkflow.request.Steps.settlesRegime;
import static uk.foiworkflow.request.Steps.supplies;
import static uk.foiworkflow.request.Steps.tasks;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.HOLDER;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.REVIEWER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.EnvironmentalLimb;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.law.VexatiousTheme;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.event.Part;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** Whoever took part in the first decision, in whatever way, does not look at it afresh (R9.4; s.45 Code ch.5). */
class IndependenceTest {

    private static final Actor PAT = new Actor("pat", Role.OFFICER);

    static List<Arguments> parts() {
        return List.of(Arguments.of(claims(1, "s43(2)"), Part.CLAIMED),
                Arguments.of(assesses(1, "s43(2)"), Part.ASSESSED_PREJUDICE),
                Arguments.of(weighs(1, Conclusion.WITHHOLD, "s43(2)"), Part.BALANCED),
                Arguments.of(recordsOpinion(1, "s36(2)(c)"), Part.RECORDED_OPINION),
                Arguments.of(findsValid(1), Part.ASSESSED_VALIDITY),
                Arguments.of(changesRegime(Regime.EIR, 1), Part.SETTLED_REGIME),
                Arguments.of(settlesRegime(Regime.EIR, EnvironmentalLimb.FACTORS, 1), Part.SETTLED_REGIME),
                Arguments.of(findsVexatious(List.of(VexatiousTheme.BURDEN), 1), Part.JUDGED_VEXATIOUS),
                Arguments.of(findsRepeated("2021-06-01", 1), Part.JUDGED_VEXATIOUS));
    }

    @ParameterizedTest
    @MethodSource("parts")
    @Rulebook("R9.4")
    void whoeverTookPartDoesNotReview(Step step, Part part) {
        Story story = received("2021-07-09").does(PAT, "2021-07-12", step).does(OFFICER, "2021-09-23", asksForReview());

        assertThat(story.request().participation().of("pat")).containsExactly(part);
        story.refuses(HEAD, "2021-09-24", appoints("pat"), "R9.4 reviewer");
        assertThat(story.objections(HEAD, "2021-09-24", appoints("pat"))).extracting(Broken::why)
                .containsExactly(
                        "pat took part in the first decision: they " + part.words() + "; somebody else must review"
                                + " it, unless a head overrides this with a reason.");
    }

    @Test
    @Rulebook("R9.4")
    void theCaseOfficerTookPartInEveryWayThatIsOnRecord() {
        Story story = answered().does(HEAD, "2021-07-28", assignsTo("olive")).does(OFFICER, "2021-09-23",
                asksForReview());

        assertThat(story.objections(HEAD, "2021-09-24", appoints("olive"))).extracting(Broken::why)
                .containsExactly(
                        "olive took part in the first decision: they took the case on, decided a question and put"
                                + " a draft forward; somebody else must review it, unless a head overrides this with a"
                                + " reason.");
        story.does(HEAD, "2021-09-24", appointsAllTheSame("olive", "She is the only officer."));
        assertThat(story.last(ReviewerAppointed.class).parts()).containsExactly(Part.HAS_THE_CASE, Part.DECIDED,
                Part.DRAFTED);
    }

    @Test
    @Rulebook("R9.4")
    void theQualifiedPersonMayConfirmTheOpinionAtReviewButNotDecideIt() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", recordsOpinionOf("quinn", 1, "s36(2)(c)"))
                .does(OFFICER, "2021-09-23", asksForReview())
                .refuses(HEAD, "2021-09-24", appoints("quinn"), "R9.4 reviewer")
                .does(HEAD, "2021-09-24", appoints("rhys"))
                .does(REVIEWER, "2021-09-27", recordsOpinionOf("quinn", 1, "s36(2)(c)"))
                .does(REVIEWER, "2021-09-28", decidesReview(Ruling.AUTHORITY_UPHELD));

        assertThat(story.request().participation().of("quinn")).containsExactly(Part.GAVE_OPINION);
    }

    @Test
    @Rulebook("R9.4")
    void aHolderWhoOnlySearchedDecidedNothing() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", tasks("harry", 1))
                .does(HOLDER, "2021-07-13", searches("Case system", 45, 1)).does(HOLDER, "2021-07-13", supplies(1))
                .does(PAT, "2021-07-13", advises(AdviceAbout.NARROWING, 1))
                .does(OFFICER, "2021-09-23", asksForReview());

        assertThat(story.request().participation().everybody()).isEmpty();
        story.does(HEAD, "2021-09-24", appoints("harry"));
    }

    @Test
    void whatTheReviewerDoesAtTheReviewIsTheReview() {
        Story story = received("2021-07-09").does(OFFICER, "2021-09-23", asksForReview())
                .does(HEAD, "2021-09-24", appoints("rhys")).does(REVIEWER, "2021-09-27", claims(1, "s43(2)"))
                .does(REVIEWER, "2021-09-27", weighs(1, Conclusion.WITHHOLD, "s43(2)"))
                .does(HEAD, "2021-09-28", appoints("rhys"));

        assertThat(story.request().participation().of("rhys")).isEmpty();
    }

    @Test
    void whoActedInAPastCaseIsNotKnown() {
        Story story = received("2021-07-09").records("2021-07-12", claims(1, "s43(2)"));

        assertThat(story.request().participation().everybody()).isEmpty();
    }
}
