package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.request.ReasonSteps.assesses;
import static uk.foiworkflow.request.ReasonSteps.assessesStatistics;
import static uk.foiworkflow.request.ReasonSteps.consults;
import static uk.foiworkflow.request.ReasonSteps.givesUp;
import static uk.foiworkflow.request.ReasonSteps.hears;
import static uk.foiworkflow.request.ReasonSteps.recordsOpinion;
import static uk.foiworkflow.request.ReasonSteps.weighs;
import static uk.foiworkflow.request.ReasonSteps.weighsNothing;
import static uk.foiworkflow.request.Steps.assessesEmissions;
import static uk.foiworkflow.request.Steps.claims;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.withheld;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.received;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.ReasonEvent.Likelihood;
import uk.foiworkflow.request.event.ReasonEvent.Whose;

/** What must be on record before a letter relies on an exemption, and what may be recorded at all. */
class EngagedTest {

    private static final String CITED = " questions[1].exemptions";

    private static Story relyingOn(Story story, String... exemptions) {
        return story.does(OFFICER, "2021-07-19", decides(withheld(1, exemptions))).cleared("2021-07-26");
    }

    private static Story relyingOn(String... exemptions) {
        return relyingOn(received("2021-07-09"), exemptions);
    }

    private static Story toDepartment(String on) {
        return Story.begins().does(OFFICER, on, Steps.receives(Regime.FOIA, Jurisdiction.ENGLAND,
                AuthorityKind.CENTRAL_GOVERNMENT, 1));
    }

    @Test
    @Rulebook({"R6-prejudice", "R6-public-interest"})
    void harmAndBalanceAreOnRecordBeforeTheLetterGoesOut() {
        relyingOn("s31(1)(a)")
                .refuses(OFFICER, "2021-07-27", issues(1), "R6-prejudice" + CITED, "R6-public-interest" + CITED)
                .does(OFFICER, "2021-07-27", assesses(1, "s31(1)(a)"))
                .refuses(OFFICER, "2021-07-27", issues(1), "R6-public-interest" + CITED)
                .does(OFFICER, "2021-07-27", weighs(1, Conclusion.WITHHOLD, "s31(1)(a)"))
                .does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    @Rulebook("R6-public-interest")
    void aBalanceForDisclosureEngagesNothing() {
        relyingOn("s42").does(OFFICER, "2021-07-27", weighs(1, Conclusion.DISCLOSE, "s42"))
                .refuses(OFFICER, "2021-07-27", issues(1), "R6-public-interest" + CITED);
    }

    @Test
    @Rulebook("R6-opinion")
    void section36IsNotEngagedWithoutTheOpinion() {
        relyingOn("s36(2)(b)(i)").does(OFFICER, "2021-07-27", weighs(1, Conclusion.WITHHOLD, "s36(2)(b)(i)"))
                .refuses(OFFICER, "2021-07-27", issues(1), "R6-opinion" + CITED)
                .does(OFFICER, "2021-07-27", recordsOpinion(1, "s36(2)(b)(i)", "s36(2)(b)(ii)"))
                .does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    @Rulebook("R6-opinion")
    void theOpinionIsOfTheLimbThatIsReliedOn() {
        relyingOn("s36(2)(c)").does(OFFICER, "2021-07-27", weighs(1, Conclusion.WITHHOLD, "s36(2)(c)"))
                .does(OFFICER, "2021-07-27", recordsOpinion(1, "s36(2)(b)(i)"))
                .refuses(OFFICER, "2021-07-27", issues(1), "R6-opinion" + CITED);
    }

    @Test
    @Rulebook("R6-opinion")
    void statisticsNeedNoOpinionWhereTheHarmIsShown() {
        relyingOn("s36(2)(c)").does(OFFICER, "2021-07-27", weighs(1, Conclusion.WITHHOLD, "s36(2)(c)"))
                .refuses(OFFICER, "2021-07-27", issues(1), "R6-opinion" + CITED)
                .does(OFFICER, "2021-07-27", assessesStatistics(1, "s36(2)(c)"))
                .does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    @Rulebook("R6-opinion")
    void statisticsAreApartUnderSection36Alone() {
        received("2021-07-09")
                .refuses(OFFICER, "2021-07-12", assesses(1, "s36(2)(c)"), "R6-nature exemptions")
                .refuses(OFFICER, "2021-07-12", assessesStatistics(1, "s43(2)"), "R6-opinion exemptions");
    }

    @Test
    @Rulebook("R8.9")
    void whatIsOnEmissionsIsNotRefusedForCommerceOrItsSupplier() {
        emissions(received("2021-07-09", Regime.EIR), "12(5)(d)", "12(5)(b)");
        emissions(received("2021-07-09", Regime.EIR), "12(5)(g)", "12(5)(c)");
        emissions(received("2021-07-09", Regime.EISR), "10(5)(d)", "10(5)(b)");
        emissions(received("2021-07-09", Regime.EISR), "10(5)(g)", "10(5)(c)");
    }

    private static void emissions(Story story, String closed, String open) {
        relyingOn(story.does(OFFICER, "2021-07-12", assesses(1, closed, open))
                .does(OFFICER, "2021-07-12", weighs(1, Conclusion.WITHHOLD, closed, open))
                .does(OFFICER, "2021-07-12", assessesEmissions(true, 1)), closed, open)
                .refuses(OFFICER, "2021-07-27", issues(1), "R8.9" + CITED)
                .does(OFFICER, "2021-07-27", assessesEmissions(false, 1)).does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    @Rulebook("R8.9")
    void emissionsAreAskedAboutUnderTheRegulationsAlone() {
        received("2021-07-09").refuses(OFFICER, "2021-07-12", assessesEmissions(true, 1), "R8.9 questions");
    }

    private static Story leavingOpen(Story story, String... exemptions) {
        return story.does(OFFICER, "2021-07-19",
                decides(Steps.outcome(1, Held.NCND, Outcome.WITHHELD, null, "To say so would tell.", exemptions)))
                .cleared("2021-07-26");
    }

    @ParameterizedTest
    @CsvSource({"FOIA, s21", "EIR, 12(4)(b)", "EIR, 12(5)(b)", "EISR, 10(5)(b)", "FOISA, s25"})
    @Rulebook("R6-ncnd")
    void holdingIsLeftOpenOnlyUnderAProvisionThatAllowsIt(Regime regime, String exemption) {
        Story story = leavingOpen(received("2021-07-09", regime), exemption);

        assertThat(story.objections(OFFICER, "2021-07-27", issues(1))).extracting(broken -> broken.rule().id())
                .contains("R6-ncnd");
    }

    @Test
    @Rulebook("R6-ncnd")
    void anAbsoluteExemptionIsCitedItselfOrByItsProvision() {
        leavingOpen(received("2021-07-09"), "s40(5B)(a)(i)").does(OFFICER, "2021-07-27", issues(1));
        leavingOpen(received("2021-07-09"), "s40(2)").does(OFFICER, "2021-07-27", issues(1));
        leavingOpen(received("2021-07-09"), "s23").does(OFFICER, "2021-07-27", issues(1));
        leavingOpen(received("2021-07-09", Regime.EIR), "13(5A)").does(OFFICER, "2021-07-27", issues(1));
        leavingOpen(received("2021-07-09", Regime.EIR), "12(3)").does(OFFICER, "2021-07-27", issues(1));
        leavingOpen(received("2021-07-09", Regime.EISR), "11(2)").does(OFFICER, "2021-07-27", issues(1));
        leavingOpen(received("2021-07-09", Regime.EISR), "11(6)").does(OFFICER, "2021-07-27", issues(1));
    }

    @ParameterizedTest
    @CsvSource({"FOIA, s31(3)", "FOIA, s31(1)(a)", "EIR, 12(6)", "EIR, 12(5)(a)", "EISR, 10(8)"})
    @Rulebook("R6-ncnd")
    void whatIsWeighedIsWhetherToSayThatItIsHeld(Regime regime, String exemption) {
        leavingOpen(received("2021-07-09", regime), exemption)
                .does(OFFICER, "2021-07-27", assesses(1, exemption))
                .does(OFFICER, "2021-07-27", weighs(1, Conclusion.WITHHOLD, exemption))
                .refuses(OFFICER, "2021-07-27", issues(1), "R6-ncnd" + CITED)
                .does(OFFICER, "2021-07-27", weighs(1, Conclusion.NCND, exemption))
                .does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    @Rulebook("R6-ncnd")
    void besideItsOwnProvisionAnExemptionIsWeighedForWithholding() {
        leavingOpen(received("2021-07-09", Regime.FOISA), "s18", "s34")
                .does(OFFICER, "2021-07-27", weighs(1, Conclusion.WITHHOLD, "s34"))
                .does(OFFICER, "2021-07-27", weighs(1, Conclusion.NCND, "s18"))
                .does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    @Rulebook("R6-ncnd")
    void aBalanceForLeavingItOpenIsNoneForWithholdingWhatIsSaidToBeHeld() {
        relyingOn("s42").does(OFFICER, "2021-07-27", weighs(1, Conclusion.NCND, "s42"))
                .refuses(OFFICER, "2021-07-27", issues(1), "R6-ncnd" + CITED);
    }

    @Test
    @Rulebook({"R6-third-party", "R11.2"})
    void confidenceWantsTheThirdPartyAsked() {
        relyingOn("s41").refuses(OFFICER, "2021-07-27", issues(1), "R6-third-party" + CITED)
                .does(OFFICER, "2021-07-27", hears(1, "s41")).does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    @Rulebook({"R6-third-party", "R11.2"})
    void nobodyElseIsAskedAboutTheAuthoritysOwnInterest() {
        Story story = relyingOn("s43(2)").does(OFFICER, "2021-07-27", weighs(1, Conclusion.WITHHOLD, "s43(2)"))
                .does(OFFICER, "2021-07-27", assesses(1, "s43(2)"))
                .refuses(OFFICER, "2021-07-27", issues(1), "R6-third-party" + CITED);

        story.does(OFFICER, "2021-07-27", assesses(1, Likelihood.WOULD_BE_LIKELY, Whose.OWN, "s43(2)"))
                .does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    @Rulebook("R6-condition")
    void section40NamesItsCondition() {
        relyingOn("s40(2)").refuses(OFFICER, "2021-07-27", issues(1), "R6-condition" + CITED);
        relyingOn("s40(2)/40(3A)(a)").does(OFFICER, "2021-07-27", issues(1));
        relyingOn("s40(2)/40(3B)").refuses(OFFICER, "2021-07-27", issues(1), "R6-public-interest" + CITED);
    }

    @Test
    @Rulebook("R6-dated")
    void theLawIsThatOfTheDayOfReceipt() {
        relyingOn("s40(2)/40(3)(a)(i)").refuses(OFFICER, "2021-07-27", issues(1), "R6-dated" + CITED);
        Story old = received("2018-05-24").does(OFFICER, "2018-06-01", decides(withheld(1, "s40(2)/40(3)(a)(i)")))
                .cleared("2018-06-04");
        old.does(OFFICER, "2018-06-04", issues(1));
    }

    @Test
    @Rulebook("R6-who")
    void policyBelongsToDepartments() {
        Story council = received("2021-07-09").does(OFFICER, "2021-07-12", weighs(1, Conclusion.WITHHOLD, "s35(1)(a)"));
        relyingOn(council, "s35(1)(a)").refuses(OFFICER, "2021-07-27", issues(1), "R6-who" + CITED);

        Story department = toDepartment("2021-07-09").does(OFFICER, "2021-07-12",
                weighs(1, Conclusion.WITHHOLD, "s35(1)(a)"));
        relyingOn(department, "s35(1)(a)").does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    @Rulebook("R6-prejudice")
    void underTheRegulationsTheHarmWouldHappen() {
        Story story = received("2021-07-09", Regime.EIR)
                .does(OFFICER, "2021-07-12", weighs(1, Conclusion.WITHHOLD, "12(5)(b)"))
                .does(OFFICER, "2021-07-12", assesses(1, Likelihood.WOULD_BE_LIKELY, Whose.PUBLIC, "12(5)(b)"));
        relyingOn(story, "12(5)(b)").refuses(OFFICER, "2021-07-27", issues(1), "R6-prejudice" + CITED)
                .does(OFFICER, "2021-07-27", assesses(1, Likelihood.WOULD, Whose.PUBLIC, "12(5)(b)"))
                .does(OFFICER, "2021-07-27", issues(1));
    }

    @Test
    void whatWasWithdrawnIsDecidedAnewBeforeItIsReliedOn() {
        relyingOn("s21").does(OFFICER, "2021-07-26", givesUp(1, "s21"))
                .refuses(OFFICER, "2021-07-27", issues(1), "in-order" + CITED)
                .does(OFFICER, "2021-07-27", decides(withheld(1, "s21"))).cleared("2021-07-27")
                .does(OFFICER, "2021-07-27", issues(2));
    }

    @Test
    void onlyWhatWasClaimedIsWithdrawn() {
        received("2021-07-09").refuses(OFFICER, "2021-07-12", givesUp(1, "s21"), "in-order exemptions")
                .does(OFFICER, "2021-07-12", claims(1, "s21")).does(OFFICER, "2021-07-12", givesUp(1, "s21"));
    }

    @Test
    @Rulebook("R6-nature")
    void theAbsoluteIsNotWeighedAndTheClassHasNoHarm() {
        received("2021-07-09")
                .refuses(OFFICER, "2021-07-12", weighs(1, Conclusion.WITHHOLD, "s41"), "R6-nature exemptions")
                .refuses(OFFICER, "2021-07-12", assesses(1, "s42"), "R6-nature exemptions")
                .refuses(OFFICER, "2021-07-12", recordsOpinion(1, "s43(2)"), "R6-opinion exemptions");
    }

    @Test
    @Rulebook({"R6-public-interest", "R8.9"})
    void severalAreWeighedTogetherUnderTheRegulationsAlone() {
        received("2021-07-09").refuses(OFFICER, "2021-07-12", weighs(1, Conclusion.WITHHOLD, "s42", "s43(2)"),
                "R6-public-interest exemptions");
        received("2021-07-09", Regime.EIR).does(OFFICER, "2021-07-12",
                weighs(1, Conclusion.WITHHOLD, "12(4)(e)", "12(5)(b)"));
    }

    @Test
    @Rulebook("R6-public-interest")
    void aConclusionRestsOnAFactor() {
        received("2021-07-09")
                .refuses(OFFICER, "2021-07-12", weighsNothing(1, Conclusion.NCND, "s42"), "R6-public-interest against")
                .refuses(OFFICER, "2021-07-12", weighsNothing(1, Conclusion.DISCLOSE, "s42"),
                        "R6-public-interest inFavour");
    }

    @Test
    void whatAReasonIsAboutExists() {
        received("2021-07-09").excludes(OFFICER, "2021-07-12", consults(7, "s41"), "R1.2 question")
                .excludes(OFFICER, "2021-07-12", consults(1), "in-order exemptions")
                .refuses(OFFICER, "2021-07-12", consults(1, "s36"), "R5-limb exemptions");
    }

    @Test
    void theFileSaysWhatItDoesNotHold() {
        assertThat(relyingOn("s36(2)(c)").objections(OFFICER, "2021-07-27", issues(1))).extracting(Broken::why)
                .contains("Question 1 relies on s36(2)(c), and the file does not hold the opinion of the qualified"
                        + " person. Without it it is not engaged.");
    }
}
