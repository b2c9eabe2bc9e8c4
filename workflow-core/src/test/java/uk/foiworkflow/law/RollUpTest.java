package uk.foiworkflow.law;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.law.Outcome.COST_LIMIT;
import static uk.foiworkflow.law.Outcome.DISCLOSED;
import static uk.foiworkflow.law.Outcome.FEE_UNPAID;
import static uk.foiworkflow.law.Outcome.INVALID;
import static uk.foiworkflow.law.Outcome.NOT_HELD;
import static uk.foiworkflow.law.Outcome.OWN_DATA;
import static uk.foiworkflow.law.Outcome.PARTLY_WITHHELD;
import static uk.foiworkflow.law.Outcome.REPEATED;
import static uk.foiworkflow.law.Outcome.TRANSFERRED;
import static uk.foiworkflow.law.Outcome.VEXATIOUS;
import static uk.foiworkflow.law.Outcome.WITHHELD;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the outcomes of the questions add up (R7.2). */
@Rulebook("R7.2")
class RollUpTest {

    @Test
    void whatIsGivenThroughoutIsGranted() {
        assertThat(of(DISCLOSED, DISCLOSED)).isEqualTo(RollUp.GRANTED);
    }

    @Test
    void aSuppressedNumberBesideAZeroIsPartlyWithheld() {
        assertThat(of(PARTLY_WITHHELD, DISCLOSED)).isEqualTo(RollUp.PARTLY_WITHHELD);
        assertThat(of(PARTLY_WITHHELD)).isEqualTo(RollUp.PARTLY_WITHHELD);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHHELD", "COST_LIMIT", "VEXATIOUS", "REPEATED", "OWN_DATA"})
    void eachKindOfRefusalCountsAsWithheld(Outcome refusal) {
        assertThat(of(refusal)).isEqualTo(RollUp.FULLY_WITHHELD);
        assertThat(of(DISCLOSED, refusal)).isEqualTo(RollUp.PARTLY_WITHHELD);
        assertThat(of(refusal, NOT_HELD)).isEqualTo(RollUp.FULLY_WITHHELD);
    }

    @Test
    void whatIsNotHeldBesideWhatIsGivenTakesNothingAway() {
        assertThat(of(DISCLOSED, NOT_HELD)).isEqualTo(RollUp.GRANTED);
        assertThat(of(DISCLOSED, NOT_HELD, WITHHELD)).isEqualTo(RollUp.PARTLY_WITHHELD);
    }

    @Test
    void whatWasPassedOnIsNotHeldHere() {
        assertThat(of(NOT_HELD, NOT_HELD)).isEqualTo(RollUp.NOT_HELD);
        assertThat(of(TRANSFERRED)).isEqualTo(RollUp.NOT_HELD);
    }

    @Test
    void whatNeverBecameARequestCountsWhereNothingElseWasAsked() {
        assertThat(of(INVALID, FEE_UNPAID)).isEqualTo(RollUp.LAPSED);
        assertThat(of(INVALID, DISCLOSED)).isEqualTo(RollUp.GRANTED);
        assertThat(of(FEE_UNPAID, NOT_HELD)).isEqualTo(RollUp.NOT_HELD);
    }

    @Test
    void aRequestWithoutAnAnswerIsOpen() {
        assertThat(of()).isEqualTo(RollUp.OPEN);
    }

    @Test
    void theOrderOfTheQuestionsDecidesNothing() {
        assertThat(of(NOT_HELD, VEXATIOUS, DISCLOSED)).isEqualTo(of(DISCLOSED, VEXATIOUS, NOT_HELD));
        assertThat(of(OWN_DATA, REPEATED, COST_LIMIT)).isEqualTo(RollUp.FULLY_WITHHELD);
    }

    private static RollUp of(Outcome... outcomes) {
        return RollUp.of(List.of(outcomes));
    }
}
