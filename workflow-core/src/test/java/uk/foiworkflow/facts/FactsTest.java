package uk.foiworkflow.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;

/** The case as it happened. */
class FactsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2021, 7, 9);
    private static final LocalDate LATER = LocalDate.of(2021, 9, 1);
    private static final RequestReceived RECEIPT = new RequestReceived(RECEIVED, "7", null,
            new Authority("Anytown Council", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND, Regime.FOIA, null,
            List.of(question(1)), List.of());

    @Test
    void thereAreNoFactsWithoutAReceipt() {
        assertThatIllegalArgumentException().isThrownBy(() -> Facts.of(List.of(), LATER));
    }

    @Test
    void aQuestionFoundInTheLetterLaterWasInItFromTheBeginning() {
        var found = new QuestionsIdentified(LocalDate.of(2021, 8, 2), List.of(question(2)), List.of());
        Facts facts = Facts.of(List.of(RECEIPT, found), RECEIVED);
        assertThat(facts.questions()).extracting(QuestionFacts::number).containsExactly(1, 2);
        assertThat(facts.questions()).extracting(QuestionFacts::received).containsExactly(RECEIVED, RECEIVED);
    }

    @Test
    void ofTwoCorrectionsTheLaterStands() {
        var first = new ReceiptDateCorrected(LocalDate.of(2021, 7, 12), RECEIVED, LocalDate.of(2021, 7, 7), null,
                List.of());
        var second = new ReceiptDateCorrected(LocalDate.of(2021, 7, 13), LocalDate.of(2021, 7, 7),
                LocalDate.of(2021, 7, 8), null, List.of());
        for (List<RequestEvent> recorded : List.of(List.<RequestEvent>of(RECEIPT, first, second),
                List.<RequestEvent>of(RECEIPT, second, first))) {
            assertThat(Facts.of(recorded, RECEIVED).questions()).extracting(QuestionFacts::received)
                    .containsExactly(LocalDate.of(2021, 7, 8));
        }
    }

    @Test
    void aLetterThatSendsWhatTheReviewDecidedIsNoInitialAnswer() {
        Facts facts = Facts.of(List.of(RECEIPT, decided("2021-07-20", DecisionStage.INITIAL, Outcome.WITHHELD),
                issued("2021-07-20", 1), decided("2021-08-20", DecisionStage.REVIEW, Outcome.DISCLOSED),
                new ReviewDecided(LocalDate.of(2021, 8, 20), null, Ruling.OVERTURNED,
                        Numbers.of(1)),
                issued("2021-08-23", 2)), LATER);
        assertThat(facts.rollUp()).isEqualTo(RollUp.GRANTED);
        assertThat(facts.initialRollUp()).isEqualTo(RollUp.FULLY_WITHHELD);
    }

    @Test
    void ofTwoAnswersBeforeAnyReviewTheSecondIsTheInitialOne() {
        Facts facts = Facts.of(List.of(RECEIPT, decided("2021-07-20", DecisionStage.INITIAL, Outcome.WITHHELD),
                issued("2021-07-20", 1), decided("2021-07-22", DecisionStage.INITIAL, Outcome.PARTLY_WITHHELD),
                issued("2021-07-23", 2)), LATER);
        assertThat(facts.initialRollUp()).isEqualTo(RollUp.PARTLY_WITHHELD);
    }

    @Test
    void anAnswerWhileAReviewIsOpenIsStillAnInitialOne() {
        var asked = new ReviewRequested(LocalDate.of(2021, 7, 21), Numbers.of(1), null, List.of());
        Facts facts = Facts.of(List.of(RECEIPT, decided("2021-07-20", DecisionStage.INITIAL, Outcome.WITHHELD),
                issued("2021-07-20", 1), asked, decided("2021-07-22", DecisionStage.INITIAL, Outcome.DISCLOSED),
                issued("2021-07-23", 2)), LATER);
        assertThat(facts.initialRollUp()).isEqualTo(RollUp.GRANTED);
    }

    private static QuestionDecided decided(String on, DecisionStage stage, Outcome outcome) {
        return new QuestionDecided(LocalDate.parse(on), stage, 1, null, null, outcome, List.of(), null, null);
    }

    private static ResponseIssued issued(String on, int response) {
        return new ResponseIssued(LocalDate.parse(on), response, Numbers.of(1), null, null, null);
    }

    private static Question question(int number) {
        return new Question(number, new Confidential("How many?"), null);
    }
}
