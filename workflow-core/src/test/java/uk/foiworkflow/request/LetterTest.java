package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.acknowledges;
import static uk.foiworkflow.request.Steps.advises;
import static uk.foiworkflow.request.Steps.asksForDetail;
import static uk.foiworkflow.request.Steps.asksForFee;
import static uk.foiworkflow.request.Steps.asksForReview;
import static uk.foiworkflow.request.Steps.claims;
import static uk.foiworkflow.request.Steps.decides;
import static uk.foiworkflow.request.Steps.decidesReview;
import static uk.foiworkflow.request.Steps.disclosed;
import static uk.foiworkflow.request.Steps.issues;
import static uk.foiworkflow.request.Steps.notHeld;
import static uk.foiworkflow.request.Steps.outcome;
import static uk.foiworkflow.request.Steps.partlyWithheld;
import static uk.foiworkflow.request.Steps.takesTimeForComplexity;
import static uk.foiworkflow.request.Steps.weighsPublicInterest;
import static uk.foiworkflow.request.Steps.withheld;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.REVIEWER;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.letter.Cited;
import uk.foiworkflow.letter.LetterWriter;
import uk.foiworkflow.letter.Office;
import uk.foiworkflow.letter.Office.Complaints;
import uk.foiworkflow.letter.Paragraph;
import uk.foiworkflow.letter.ReceiptGiven;
import uk.foiworkflow.letter.Regulators;
import uk.foiworkflow.letter.Say;
import uk.foiworkflow.letter.Written;
import uk.foiworkflow.letter.Written.Incomplete;
import uk.foiworkflow.letter.Written.Letter;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.event.ReasonEvent.Conclusion;
import uk.foiworkflow.request.event.RequestEvent;

/** What a letter says, and why it may. */
class LetterTest {

    private static final LocalDate TODAY = day("2021-07-27");
    private static final Complaints HERE = new Complaints(List.of("Information Management Team", "2 Bristol Avenue"),
            "foi@barnet.gov.uk");
    private static final Office OFFICE = new Office(CALENDAR, Policy.STANDARD, Regulators.SHIPPED, HERE);

    private static final ReceiptGiven RECEIPT = new ReceiptGiven("7ZK3D-0Q2MV-99X1T-HBA4E-5RWN8",
            "https://foi.example.gov.uk/receipt");

    private static Written writes(Story story, LetterKind kind, Office office) {
        return LetterWriter.write(kind, story.events(), office, TODAY, RECEIPT);
    }

    private static Letter letter(Story story, LetterKind kind) {
        Written written = writes(story, kind, OFFICE);
        assertThat(written).as(written.toString()).isInstanceOf(Letter.class);
        Letter letter = (Letter) written;
        assertThat(letter.paragraphs()).allSatisfy(paragraph -> assertThat(paragraph.entries()).isNotEmpty()
                .allSatisfy(entry -> assertThat(entry).isBetween(0, story.events().size() - 1)));
        return letter;
    }

    private static Letter response(Story story) {
        return letter(story, LetterKind.RESPONSE);
    }

    private static List<String> gaps(Story story, LetterKind kind, Office office) {
        Written written = writes(story, kind, office);
        assertThat(written).isInstanceOf(Incomplete.class);
        return ((Incomplete) written).gaps().stream()
                .map(gap -> gap.rule().id() + " " + gap.rule().section() + " " + gap.field()).toList();
    }

    private static List<Say> says(Letter letter, @Nullable Integer question) {
        return letter.paragraphs().stream().filter(paragraph -> Objects.equals(question, paragraph.question()))
                .map(Paragraph::say).toList();
    }

    private static Paragraph the(Letter letter, Say say) {
        return letter.paragraphs().stream().filter(paragraph -> paragraph.say() == say).findFirst()
                .orElseThrow(() -> new AssertionError(say + " is not in " + letter));
    }

    private static List<RequestEvent> grounds(Story story, Paragraph paragraph) {
        return paragraph.entries().stream().map(story.events()::get).toList();
    }

    private static Story seed() {
        return received("2021-07-09").does(OFFICER, "2021-07-26", decides(partlyWithheld(1, "Less than 5",
                "s40(2)/40(3A)(a)"))).does(OFFICER, "2021-07-26", decides(disclosed(2, "0"))).searched("2021-07-26")
                .does(OFFICER, "2021-07-26", decides(notHeld(3)));
    }

    @Test
    @Rulebook({"R5-limb", "R5-why", "R5-complaints"})
    void theSeedCasesNoticeHoldsWhatSection17Asks() {
        Letter letter = response(seed());

        assertThat(letter.preview()).isTrue();
        assertThat(says(letter, 1)).containsExactly(Say.QUESTION, Say.HELD, Say.ANSWER, Say.REST_WITHHELD, Say.REFUSED,
                Say.EXEMPTION, Say.WHY, Say.ABSOLUTE);
        assertThat(says(letter, 2)).containsExactly(Say.QUESTION, Say.HELD, Say.ANSWER);
        assertThat(says(letter, 3)).containsExactly(Say.QUESTION, Say.NOT_HELD);
        assertThat(says(letter, null)).containsExactly(Say.HEAD, Say.RECEIVED, Say.UNDER, Say.RESPONSE,
                Say.SUMMARY_PARTLY, Say.NOTICE, Say.RIGHTS, Say.REVIEW, Say.REGULATOR, Say.CLOSE);
        assertThat(the(letter, Say.EXEMPTION).values()).containsEntry("provision", new Cited(Regime.FOIA, "40(2)"))
                .containsEntry("condition", new Cited(Regime.FOIA, "40(3A)(a)"));
        assertThat(the(letter, Say.REVIEW).values()).containsEntry("to", HERE.address());
        assertThat(the(letter, Say.REGULATOR).values()).containsEntry("provision", new Cited(Regime.FOIA, "50(1)"));
    }

    /** Barnet said that all was withheld, gave a zero, named no condition, and passed the third question over. */
    @Test
    @Rulebook("R7.4")
    void noneOfTheSeedLettersFaultsCanBeWritten() {
        Story story = received("2021-07-09")
                .does(OFFICER, "2021-07-26", decides(partlyWithheld(1, "Less than 5", "s40(2)")))
                .does(OFFICER, "2021-07-26", decides(disclosed(2, "0")));

        assertThat(gaps(story, LetterKind.RESPONSE, OFFICE))
                .containsExactly("R6-condition FOIA s.40(2) questions[1].exemptions");
        story.does(OFFICER, "2021-07-26", decides(partlyWithheld(1, "Less than 5", "s40(2)/40(3A)(a)")));
        Letter letter = response(story);
        assertThat(says(letter, null)).contains(Say.SUMMARY_PARTLY);
        assertThat(says(letter, 3)).containsExactly(Say.QUESTION, Say.STILL_OPEN);
        assertThat(the(letter, Say.STILL_OPEN).values()).containsEntry("due", day("2021-08-10"));
    }

    @Test
    void everyParagraphNamesTheEntriesThatItRestsOn() {
        Story story = seed();
        Letter letter = response(story);

        assertThat(grounds(story, the(letter, Say.WHY))).extracting(event -> event.getClass().getSimpleName())
                .containsExactly("QuestionDecided");
        assertThat(the(letter, Say.HEAD).entries()).containsExactly(0);
        assertThat(the(letter, Say.QUESTION).entries()).containsExactly(0);
        assertThat(the(letter, Say.SUMMARY_PARTLY).entries()).hasSize(3);
        story.does(OFFICER, "2021-07-27", Steps.correctsReceipt("2021-07-08"));
        assertThat(grounds(story, the(response(story), Say.RECEIVED)))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("RequestReceived", "ReceiptDateCorrected");
    }

    @Test
    @Rulebook("R5-complaints")
    void aRefusalWithoutAPlaceForComplaintsOrARegulatorIsNotWritten() {
        var nobody = new Office(CALENDAR, Policy.STANDARD, Regulators.SHIPPED, null);
        var ended = new Office(CALENDAR, Policy.STANDARD, Regulators.read(new StringReader("""
                version,old
                law,from,until,name,welsh,address,telephone,website
                uk,,2020-12-31,the Commissioner,,Here,,""")), HERE);

        assertThat(gaps(seed(), LetterKind.RESPONSE, nobody))
                .containsExactly("R5-complaints FOIA s.17(7) foi.letters.complaints");
        assertThat(gaps(seed(), LetterKind.RESPONSE, ended))
                .containsExactly("R5-complaints FOIA s.17(7) foi.letters.regulators");
        assertThat(writes(received("2021-07-09").decided("2021-07-19", 1, 2, 3), LetterKind.RESPONSE, nobody))
                .isInstanceOf(Letter.class);
    }

    @Test
    @Rulebook("R5-public-interest")
    void whatIsQualifiedIsWeighedInTheLetter() {
        Story story = received("2021-07-09");
        story.does(OFFICER, "2021-07-20", decides(withheld(1, "s43(2)")));
        assertThat(gaps(story, LetterKind.RESPONSE, OFFICE)).contains(
                "R6-prejudice FOIA Part II, EIR reg.12(5) questions[1].exemptions",
                "R6-public-interest FOIA s.2, EIR reg.12(1)(b) questions[1].exemptions");

        ReasonSteps.engages(story, "2021-07-20", 1, "s43(2)");
        Letter letter = response(story);
        assertThat(says(letter, 1)).containsExactly(Say.QUESTION, Say.HELD, Say.WITHHELD, Say.REFUSED, Say.EXEMPTION,
                Say.WHY, Say.HARM_WOULD, Say.PUBLIC_INTEREST, Say.IN_FAVOUR, Say.AGAINST, Say.WITHHOLDING_OUTWEIGHS);
        assertThat(the(letter, Say.AGAINST).values()).containsEntry("factors",
                List.of("The next tender would cost more."));
    }

    /** What is on file of holding, and of what is held, makes no difference to a letter that leaves it open. */
    @Test
    @Rulebook("R6-ncnd")
    void neitherToConfirmNorToDenyTellsNothing() {
        Story held = leftOpen(received("2021-07-09").searched("2021-07-12").does(OFFICER, "2021-07-12",
                ReasonSteps.assesses(1, "s31(1)(a)")).does(OFFICER, "2021-07-12",
                        ReasonSteps.weighs(1, Conclusion.WITHHOLD, "s31(1)(a)")));
        Story notHeld = leftOpen(received("2021-07-09").does(OFFICER, "2021-07-12", Steps.tasks("harry", 1))
                .does(Story.HOLDER, "2021-07-12", Steps.declaresNothingHeld(1)));

        List<Paragraph> one = response(held).paragraphs();
        assertThat(one).extracting(Paragraph::say, Paragraph::values).containsExactlyElementsOf(
                response(notHeld).paragraphs().stream()
                        .map(paragraph -> tuple(paragraph.say(), paragraph.values()))
                        .toList());
        assertThat(says(response(held), 1)).containsExactly(Say.QUESTION, Say.NEITHER, Say.REFUSED, Say.EXEMPTION,
                Say.WHY,
                Say.PUBLIC_INTEREST, Say.IN_FAVOUR, Say.AGAINST, Say.NEITHER_OUTWEIGHS);
        assertThat(the(response(held), Say.EXEMPTION).values()).containsEntry("provision",
                new Cited(Regime.FOIA, "31(3)"));
    }

    private static Story leftOpen(Story story) {
        Step decides = decides(outcome(1, Held.NCND, Outcome.WITHHELD, null, "To say so would help an offender.",
                "s31(3)"));
        return story.does(OFFICER, "2021-07-20", ReasonSteps.assesses(1, "s31(3)"))
                .does(OFFICER, "2021-07-20", ReasonSteps.weighs(1, Conclusion.NCND, "s31(3)"))
                .does(OFFICER, "2021-07-20", decides);
    }

    @Test
    void whereTheExemptionItselfIsCitedTheLetterCitesWhatAllowsSilence() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-20", decides(outcome(1, Held.NCND,
                Outcome.WITHHELD, null, "To say so would tell of somebody.", "s40(2)")));

        assertThat(the(response(story), Say.EXEMPTION).values()).containsEntry("provision",
                new Cited(Regime.FOIA, "40(5B)")).doesNotContainKey("condition");
    }

    @Test
    @Rulebook("R5-set-aside")
    void beyondTheCostLimitTheLetterGivesTheEstimateAndSaysWhetherItIsHeld() {
        Story story = received("2021-07-09").estimatedOver("2021-07-12").does(OFFICER, "2021-07-12",
                advises(AdviceAbout.NARROWING, 1));
        story.does(OFFICER, "2021-07-20", decides(outcome(1, null, Outcome.COST_LIMIT, null, null, "s12(1)")));
        assertThat(gaps(story, LetterKind.RESPONSE, OFFICE)).containsExactly("R1.4 FOIA s.1(1)(a) questions[1].held");

        story.does(OFFICER, "2021-07-20", decides(outcome(1, null, Outcome.COST_LIMIT, null, null, "s12(2)")));
        Letter letter = response(story);
        assertThat(the(letter, Say.COST_LIMIT).values()).containsEntry("provision", new Cited(Regime.FOIA, "12(2)"))
                .containsEntry("pounds", 450).containsEntry("hours", 18).containsEntry("estimate", 19);
        assertThat(grounds(story, the(letter, Say.COST_LIMIT))).extracting(event -> event.getClass().getSimpleName())
                .contains("CostEstimated");
        assertThat(the(letter, Say.ADVISED).values()).containsEntry("text", "Ask for one year.");
    }

    @Test
    @Rulebook("R5-set-aside")
    void vexatiousAndRepeatedQuestionsAreNamedAsSuch() {
        Story story = Steps.assessed(Steps.assessed(received("2021-07-09"), "2021-07-12", 1), "2021-07-12", 2)
                .does(OFFICER, "2021-07-20", decides(outcome(1, Outcome.VEXATIOUS)))
                .does(OFFICER, "2021-07-20", decides(outcome(2, Outcome.REPEATED)));

        Letter letter = response(story);
        assertThat(the(letter, Say.VEXATIOUS).values()).containsEntry("provision", new Cited(Regime.FOIA, "14(1)"));
        assertThat(the(letter, Say.REPEATED).values()).containsEntry("earlier", "7000001");
        assertThat(says(letter, null)).contains(Say.REVIEW, Say.REGULATOR);
    }

    @Test
    @Rulebook({"R12-not-held", "R5-complaints"})
    void inScotlandNotHeldIsANoticeWithItsOwnRights() {
        Story story = received("2021-07-09", Regime.FOISA).searched("2021-07-12").does(OFFICER, "2021-07-20",
                decides(notHeld(1)));

        Letter letter = response(story);
        assertThat(says(letter, 1)).containsExactly(Say.QUESTION, Say.NOT_HELD, Say.NOT_HELD_NOTICE);
        assertThat(says(letter, null)).containsSubsequence(Say.RIGHTS, Say.REVIEW_BY_LAW, Say.REGULATOR,
                Say.SIX_MONTHS);
        assertThat(the(letter, Say.REGULATOR).values().toString())
                .contains("the Scottish Information Commissioner");
        assertThat(gaps(story, LetterKind.RESPONSE, new Office(CALENDAR, Policy.STANDARD, Regulators.SHIPPED, null)))
                .containsExactly("R5-complaints FOISA s.19 foi.letters.complaints");
    }

    @Test
    @Rulebook({"R5-not-held", "R5-complaints"})
    void underTheRegulationsNotHeldIsARefusalAndTheActsEnforcementIsGiven() {
        Story story = received("2021-07-09", Regime.EIR).searched("2021-07-12").does(OFFICER, "2021-07-20",
                decides(notHeld(1, "12(4)(a)")));

        Letter letter = response(story);
        assertThat(says(letter, 1)).containsExactly(Say.QUESTION, Say.NOT_HELD, Say.REFUSED, Say.EXEMPTION);
        assertThat(says(letter, null)).containsSubsequence(Say.NOTICE, Say.REVIEW_BY_LAW, Say.REGULATOR,
                Say.ENFORCEMENT);
        assertThat(the(letter, Say.REGULATOR).values()).containsEntry("applied", new Cited(Regime.EIR, "18"));
    }

    @Test
    void whatHasGoneOutIsToldAsItStoodThen() {
        Story story = seed().cleared("2021-07-26").does(OFFICER, "2021-07-27", issues(1));
        Letter sent = response(story);
        story.does(OFFICER, "2021-08-05", Steps.notes("The requester rang."));

        assertThat(sent.preview()).isFalse();
        assertThat(response(story)).isEqualTo(sent);
        assertThat(sent.on()).isEqualTo(day("2021-07-27"));
    }

    @Test
    @Rulebook("R2.12")
    void theAcknowledgementSaysByWhenTheAnswerIsDue() {
        Story story = received("2021-07-09");
        assertThat(letter(story, LetterKind.ACKNOWLEDGEMENT).preview()).isTrue();

        Letter letter = letter(story.does(OFFICER, "2021-07-12", acknowledges()), LetterKind.ACKNOWLEDGEMENT);
        assertThat(letter.preview()).isFalse();
        assertThat(letter.on()).isEqualTo(day("2021-07-12"));
        assertThat(the(letter, Say.DUE).values()).containsEntry("due", day("2021-08-10"));
        assertThat(the(letter, Say.RECEIPT).values()).containsEntry("code", RECEIPT.code());
        assertThat(the(letter, Say.RECEIPT).entries()).containsExactly(0);
    }

    @Test
    void whatIsNeededToFindTheInformationIsAsked() {
        assertThat(gaps(received("2021-07-09"), LetterKind.CLARIFICATION, OFFICE))
                .containsExactly("R3.1 FOIA s.1(3), EIR reg.9 kind");

        Letter letter = letter(received("2021-07-09").does(OFFICER, "2021-07-12", asksForDetail(1)),
                LetterKind.CLARIFICATION);
        assertThat(the(letter, Say.DETAIL).values()).containsEntry("detail", "Which year do you mean?");
        assertThat(the(letter, Say.WAITS_UNTIL).values()).containsEntry("until", day("2021-09-12"));
        assertThat(says(letter, null)).contains(Say.OTHERS_GO_ON);
    }

    @Test
    @Rulebook("R3.7")
    void theFeesNoticeNamesTheFeeAndTheLastDayToPayIt() {
        assertThat(gaps(received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee(null, 1)),
                LetterKind.FEES_NOTICE, OFFICE)).containsExactly("R3.7 FOIA s.9, EIR reg.8 amount");

        Letter letter = letter(received("2021-07-09").does(OFFICER, "2021-07-19", asksForFee("12.50", 1)),
                LetterKind.FEES_NOTICE);
        assertThat(the(letter, Say.FEE).values()).containsEntry("amount", "12.50");
        assertThat(the(letter, Say.PAY_UNTIL).values()).containsEntry("until", day("2021-10-18"));
    }

    @Test
    @Rulebook({"R4.2", "R8.3"})
    void moreTimeIsTakenForAnExemptionThatIsNamedWithItsReasonsAndADay() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-20",
                weighsPublicInterest("2021-08-24", List.of("s43(2)"), 1));
        assertThat(gaps(story, LetterKind.EXTENSION, OFFICE)).containsExactly("R5-why FOIA s.17(1)(c) reasons");

        Story claimed = received("2021-07-09").does(OFFICER, "2021-07-20", claims(1, "s43(2)")).does(OFFICER,
                "2021-07-20", weighsPublicInterest("2021-08-24", List.of("s43(2)"), 1));
        Letter letter = letter(claimed, LetterKind.EXTENSION);
        assertThat(the(letter, Say.TIME_TO_WEIGH).values()).containsEntry("target", day("2021-08-24"))
                .containsEntry("weighed", new Cited(Regime.FOIA, "43(2)"));
        assertThat(says(letter, null)).contains(Say.HELD, Say.REVIEW, Say.REGULATOR);

        Letter volume = letter(received("2021-07-09", Regime.EIR).does(OFFICER, "2021-07-20",
                takesTimeForComplexity("2021-09-08", 1)), LetterKind.EXTENSION);
        assertThat(the(volume, Say.TIME_FOR_VOLUME).values()).containsEntry("provision",
                new Cited(Regime.EIR, "7(1)"));
    }

    @Test
    @Rulebook("R8.11")
    void theReviewSaysWhatChangedAndThatTheRegulatorIsNext() {
        Story story = seed().cleared("2021-07-26").does(OFFICER, "2021-07-27", issues(1))
                .does(OFFICER, "2021-08-02", asksForReview(1, 2)).does(OFFICER, "2021-08-03", Steps.appoints("rhys"))
                .does(REVIEWER, "2021-08-20", decidesReview(Ruling.PARTLY_UPHELD, disclosed(1, "3")));

        Letter letter = letter(story, LetterKind.REVIEW_OUTCOME);
        assertThat(says(letter, 1)).containsExactly(Say.QUESTION, Say.HELD, Say.ANSWER);
        assertThat(says(letter, 2)).containsExactly(Say.QUESTION, Say.UNCHANGED);
        assertThat(says(letter, null)).containsSubsequence(Say.REVIEWED, Say.PARTLY_UPHELD, Say.RIGHTS, Say.REGULATOR)
                .doesNotContain(Say.REVIEW);
    }

    @Test
    void nothingDecidedIsNoLetter() {
        assertThat(gaps(received("2021-07-09"), LetterKind.RESPONSE, OFFICE))
                .containsExactly("R7.5 FOIA s.1(1) questions");
    }

    /** An older system knew that something went out, and not what. */
    @Test
    void whatWasNeverRecordedIsNamedAndNotMadeUp() {
        Story silent = Story.begins().records("2021-07-09", Steps.receives(3)).records("2021-07-27",
                issues(null).with(null), "clearance draft", "R7.5 questions");
        assertThat(gaps(silent, LetterKind.RESPONSE, OFFICE)).contains("R7.5 FOIA s.1(1) questions");

        Story wordless = received("2021-07-09").does(OFFICER, "2021-07-20", decides(disclosed(1, null)));
        assertThat(gaps(wordless, LetterKind.RESPONSE, OFFICE)).containsExactly("R7.5 FOIA s.1(1) questions[1].answer");
    }

    @Test
    @Rulebook("R6-ncnd")
    void inScotlandSilenceIsWeighedWhateverTheExemption() {
        Story story = received("2021-07-09", Regime.FOISA).does(OFFICER, "2021-07-20", decides(outcome(1, Held.NCND,
                Outcome.WITHHELD, null, "To say so would tell of somebody.", "s38(1)(b)")));

        assertThat(gaps(story, LetterKind.RESPONSE, OFFICE))
                .containsExactly("R5-public-interest FOISA s.16(2) questions[1].exemptions");
        story.does(OFFICER, "2021-07-20", ReasonSteps.weighs(1, Conclusion.NCND, "s18"));
        assertThat(the(response(story), Say.EXEMPTION).values()).containsEntry("provision",
                new Cited(Regime.FOISA, "18"));
        assertThat(says(response(story), 1)).contains(Say.NEITHER_OUTWEIGHS);
    }
}
