package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.request.Steps.assesses;
import static uk.foiworkflow.request.Steps.clears;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.notHeld;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Steps.partlyWithheld;
import static uk.foiworkflow.request.Steps.submitsDraft;
import static uk.foiworkflow.request.Steps.weighsPublicInterest;
import static uk.foiworkflow.request.Steps.withheld;
import static uk.foiworkflow.request.Story.APPROVER;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.ClearanceRoutes;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.policy.SmallNumbers;
import uk.foiworkflow.request.Steps.Issue;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted.Overridden;
import uk.foiworkflow.request.event.Notice;

/** A response as the requester's adviser would read it. */
class ResponseCheckTest {

    private static final String GOOD = "We received your request on 9 July 2021. Question 1 is refused under section 40(2)."
            + " You may ask for a review, and then go to the Information Commissioner.";

    private static Story drafted(String text, QuestionOutcome... outcomes) {
        return drafted(received("2021-07-09"), text, outcomes);
    }

    private static Story drafted(Story story, String text,
            QuestionOutcome... outcomes) {
        story.searched("2021-07-12");
        for (var outcome : outcomes) {
            story.does(OFFICER, "2021-07-19", decides(outcome));
        }
        story.does(OFFICER, "2021-07-26", submitsDraft(text));
        return story.does(APPROVER, "2021-07-26", clears(1));
    }

    private static List<String> found(Story story, Issue issue) {
        return found(story, issue, "2021-07-27", Policy.STANDARD);
    }

    private static List<String> found(Story story, Issue issue, String on, Policy policy) {
        return ResponseCheck.of(story.request(), (IssueResponse) issue.apply(day(on)), policy).stream()
                .map(each -> each.severity() + " " + each.rule().id() + " " + each.field()).toList();
    }

    @Test
    void aSoundLetterHasNothingAgainstIt() {
        Story story = drafted(GOOD, withheld(1, "s40(2)/40(3A)(a)"), disclosed(2, "12"), notHeld(3));

        assertThat(found(story, issues(1).with(new Notice(true, true, null, true)))).isEmpty();
    }

    @Test
    void whatStopsTheLetterAndWhatWarnsAreShownTogetherBeforeItGoesOut() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-19", decides(withheld(1, "s40(2)")));

        assertThat(found(story, issues(null).with(null))).startsWith("blocks clearance draft",
                "blocks R6-condition questions[1].exemptions", "blocks R5-complaints notice.complaintsProcedure",
                "blocks R5-complaints notice.commissionerRight")
                .contains("warns R7.4 questions");
    }

    @Test
    @Rulebook({"R2.1", "R7.4"})
    void latenessAndAQuestionWithoutAnAnswerWarn() {
        Story story = drafted("Dear Madam", disclosed(1, "12"), disclosed(2, "12"));

        assertThat(found(story, issues(1), "2021-08-11", Policy.STANDARD)).containsExactly("warns R7.4 questions",
                "warns R2.1 on", "warns R2.1 on");
        assertThat(found(story, issues(1), "2021-08-10", Policy.STANDARD)).containsExactly("warns R7.4 questions");
    }

    @Test
    void aBalanceIsNoUseToAnAbsoluteExemption() {
        Story story = drafted(GOOD, withheld(1, "s40(2)/40(3A)(a)"), disclosed(2, "12"), notHeld(3));

        assertThat(found(story, issues(1).with(new Notice(true, true, true, true))))
                .containsExactly("warns R6-nature notice.publicInterestReasons");
    }

    @Test
    @Rulebook("R4.5")
    void timeToWeighIsTakenForAQualifiedExemptionOnly() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12",
                weighsPublicInterest("2021-08-24", List.of("s43(2)"), 1));

        assertThat(found(drafted(story, GOOD, withheld(1, "s40(2)/40(3A)(a)")),
                issues(1).with(new Notice(true, true, null, true)))).contains("warns R4.5 questions[1].exemptions");
    }

    @Test
    @Rulebook("R6-consistent")
    void confirmingInOnePlaceDestroysLeavingItOpenInAnother() {
        Story story = drafted(GOOD, outcome(1, Held.NCND, Outcome.WITHHELD, "Perhaps", "It would tell.",
                "s40(2)/40(3A)(a)"), withheld(2, "s40(2)/40(3A)(a)"));

        assertThat(found(story, issues(1).with(new Notice(true, true, null, true)))).contains(
                "warns R6-consistent questions[1].answer", "warns R6-consistent questions[1].held");
    }

    @Test
    @Rulebook("R8.9")
    void underTheRegulationsTheRefusalStartsFromDisclosure() {
        Story story = drafted(received("2021-07-09", Regime.EIR), "Refused under 12(5)(e). Review; Commissioner.",
                withheld(1, "12(5)(e)"));

        assertThat(found(story, issues(1))).contains("warns R8.9 questions[1].reasons");
        assertThat(found(drafted(received("2021-07-09", Regime.EIR),
                "Refused under 12(5)(e), in spite of the presumption. Review; Commissioner.", withheld(1, "12(5)(e)")),
                issues(1))).doesNotContain("warns R8.9 questions[1].reasons");
    }

    @Test
    @Rulebook("R8.9")
    void somebodyMustHaveAskedWhetherItIsOnEmissions() {
        Story story = drafted(received("2021-07-09", Regime.EIR), "Refused under 12(5)(e). Review; Commissioner.",
                withheld(1, "12(5)(e)"));

        assertThat(found(story, issues(1))).contains("warns R8.9 questions[1].exemptions");
        assertThat(found(story.does(OFFICER, "2021-07-27", Steps.assessesEmissions(false, 1)), issues(1)))
                .doesNotContain("warns R8.9 questions[1].exemptions");
    }

    @Test
    void theWordsOfTheLetterAreHeldAgainstTheFile() {
        Story story = drafted("26 July 2021\nWe received your request on 12 July 2021.\nAll of it is withheld.",
                withheld(1, "s43(2)"), disclosed(2, "12"), notHeld(3, "s21"));

        assertThat(found(story, issues(1))).containsSubsequence("warns R7.1 questions[3].exemptions", "warns R1.5 text",
                "warns dated text", "warns R7.5 text", "warns R5-limb text", "warns R5-complaints text",
                "warns R5-complaints text");
    }

    @Test
    void theHeadOverridesADefectWithAReasonThatIsKept() {
        Story story = drafted(GOOD, withheld(1, "s40(2)/40(3A)(a)"), disclosed(2, "12"), notHeld(3));
        Issue incomplete = issues(1).with(new Notice(true, false, null, true));

        story.refuses(OFFICER, "2021-07-27", incomplete, "R5-complaints notice.commissionerRight")
                .turnsAway(OFFICER, "2021-07-27", incomplete.overriding("R5-complaints", 1, "It is on the back."),
                        "clearance overrides")
                .refuses(HEAD, "2021-07-27", incomplete.overriding("R5-why", 1, "No."),
                        "R5-complaints notice.commissionerRight", "in-order overrides")
                .excludes(HEAD, "2021-07-27", incomplete.overriding("R5-complaints", 1, " "), "words overrides")
                .does(HEAD, "2021-07-27", incomplete.overriding("R5-complaints", null, "It is on the back."));
        WeaknessesAccepted accepted = story.last(WeaknessesAccepted.class);
        assertThat(accepted.warnings()).isEmpty();
        assertThat(accepted.overrides()).extracting(Overridden::rule, Overridden::question, Overridden::reason)
                .containsExactly(
                        tuple("R5-complaints", 1,
                                new Confidential("It is on the back.")));
    }

    @Test
    void aWarningThatWasPassedOverIsKept() {
        Story story = drafted("Dear Madam", disclosed(1, "12")).does(OFFICER, "2021-08-12", issues(1));

        assertThat(story.last(WeaknessesAccepted.class).warnings()).extracting(WeaknessesAccepted.Warning::rule)
                .containsExactly("R7.4", "R7.4", "R2.1");
        assertThat(story.last(WeaknessesAccepted.class).policy()).isEqualTo("standard");
    }

    /** Barnet's letter of 27 July 2021: a suppressed count, a zero, a question without an answer, all "withheld". */
    @Test
    @Rulebook({"R6-small-numbers", "R7.4", "R7.5"})
    void theSeedLetter() {
        Story story = drafted(
                "All of the information is exempt under section 40(2), which is absolute. You may ask for a"
                        + " review, and then go to the Information Commissioner.",
                partlyWithheld(1, "Less than 5", "s40(2)"),
                disclosed(2, "0"));

        assertThat(found(story, issues(1).with(new Notice(true, true, null, true)))).containsExactly(
                "blocks R6-condition questions[1].exemptions", "warns R6-small-numbers questions[1].answer",
                "warns R7.4 questions", "warns R7.5 text");
        story.does(OFFICER, "2021-07-26", assesses(1, "The birth family", "They know how many were adopted."));
        assertThat(found(story, issues(1).with(new Notice(true, true, null, true))))
                .doesNotContain("warns R6-small-numbers questions[1].answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "2019: 12\n2020: 4", "2019 | 12\n2020 | 1", "Boys\t7\nGirls\t2"})
    @Rulebook("R6-small-numbers")
    void aSmallCountStopsTheLetterUntilSomebodySaysThatItTellsNobody(String answer) {
        Story story = drafted("Dear Madam", disclosed(1, answer));

        story.refuses(OFFICER, "2021-07-27", issues(1), "R6-small-numbers questions[1].answer")
                .does(OFFICER, "2021-07-27", assesses(1, null, "They are counts of buildings."))
                .does(OFFICER, "2021-07-27", issues(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "5", "£3", "3%", "See section 4 of the enclosed report.", "2019: 12\n2020: 1,204",
            "4 March 2020", "0"})
    @Rulebook("R6-small-numbers")
    void whatIsNoSmallCountStopsNothing(String answer) {
        assertThat(found(drafted("Dear Madam", disclosed(1, answer), disclosed(2, "12"), notHeld(3)), issues(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019: 12\n2020: fewer than 5\n2021: 9\nTotal: 24",
            "Year | Boys | Girls | Total\n2020 | 7 | * | 9",
            "2019: 12\n2020: [c]\nTotal: 14"})
    @Rulebook("R6-small-numbers")
    void oneSuppressedCellBesideItsTotalCanBeWorkedOut(String answer) {
        Story story = drafted("Dear Madam", disclosed(1, answer)).does(OFFICER, "2021-07-26",
                assesses(1, "A neighbour", "By the year."));

        assertThat(found(story, issues(1))).contains("warns R6-small-numbers questions[1].answer");
    }

    @Test
    @Rulebook("R6-small-numbers")
    void twoSuppressedCellsCannotBeWorkedOut() {
        Story story = drafted("Dear Madam", disclosed(1, "2019: *\n2020: *\n2021: 9\nTotal: 24"));

        assertThat(found(story, issues(1))).doesNotContain("warns R6-small-numbers questions[1].answer");
    }

    @Test
    @Rulebook("R6-small-numbers")
    void thresholdAndZerosAreTheAuthoritysOwn() {
        Story story = drafted("Dear Madam", disclosed(1, "0"), disclosed(2, "9"));
        var policy = new Policy("ours", Policy.STANDARD.lapse(), Policy.STANDARD.chasing(), new SmallNumbers(10, true),
                ClearanceRoutes.STANDARD, Policy.STANDARD.retention(), Policy.STANDARD.subjects(), null);

        assertThat(found(story, issues(1), "2021-07-27", policy)).contains("warns R6-small-numbers questions[1].answer",
                "blocks R6-small-numbers questions[2].answer");
    }
}
