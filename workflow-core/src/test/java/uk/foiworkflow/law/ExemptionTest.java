package uk.foiworkflow.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an exemption is cited, and which of them the laws know. */
class ExemptionTest {

    @Test
    void aCitationIsReadDownToItsCondition() {
        Exemption exemption = new Exemption("s40(2)/40(3A)(a)");

        assertThat(exemption.section()).isEqualTo("s40");
        assertThat(exemption.limb()).isEqualTo("(2)");
        assertThat(exemption.condition()).isEqualTo("40(3A)(a)");
        assertThat(exemption.withoutCondition()).isEqualTo("s40(2)");
        assertThat(exemption).hasToString("s40(2)/40(3A)(a)");
    }

    @Test
    void aCitationMayStopShort() {
        assertThat(new Exemption("s36").limb()).isEmpty();
        assertThat(new Exemption("12(5)(e)").condition()).isNull();
        assertThat(new Exemption("s36(2)(b)(i)").limb()).isEqualTo("(2)(b)(i)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "40 (2)", "section 40", "s40(2", "s40()", "s40(2)/", "s400", "s40(2)\n"})
    void whatIsNoCitationIsNoExemption(String code) {
        assertThatThrownBy(() -> new Exemption(code)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a citation such as s40(2)");
    }

    @ParameterizedTest
    @CsvSource({"FOIA, s21", "FOIA, s40(2)", "FOIA, s40(2)/40(3A)(a)", "FOIA, s36(2)(b)(i)", "FOIA, s31(1)(g)",
            "FOIA, s37(1)(ac)", "EIR, 12(5)(e)", "EIR, 12(4)(a)", "EIR, 13(1)", "FOISA, s33(1)(b)",
            "EISR, 10(5)(e)"})
    @Rulebook({"R6-catalogue", "R8.8"})
    void aCitationDownToItsLimbIsComplete(Regime regime, Exemption exemption) {
        assertThat(ExemptionCatalogue.knows(regime, exemption)).isTrue();
        assertThat(ExemptionCatalogue.lacksLimb(regime, exemption)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FOIA, s36", "FOIA, s36(2)", "FOIA, s36(2)(b)", "FOIA, s31", "FOIA, s40", "FOIA, s43", "EIR, 12(5)",
            "FOISA, s33"})
    @Rulebook({"R6-catalogue", "R5-limb"})
    void aCitationThatStopsShortLacksItsLimb(Regime regime, Exemption exemption) {
        assertThat(ExemptionCatalogue.knows(regime, exemption)).isTrue();
        assertThat(ExemptionCatalogue.lacksLimb(regime, exemption)).isTrue();
        assertThat(ExemptionCatalogue.qualified(regime, exemption)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FOIA, s99", "FOIA, s12(1)", "FOIA, s14(1)", "FOIA, 12(5)(e)", "FOIA, s31(1)(z)", "FOIA, s4",
            "EIR, s40(2)", "EIR, 12(4)(f)", "FOISA, s43(2)", "EISR, 12(5)(e)"})
    void anExemptionOfAnotherLawIsUnknown(Regime regime, Exemption exemption) {
        assertThat(ExemptionCatalogue.knows(regime, exemption)).isFalse();
        assertThat(ExemptionCatalogue.qualified(regime, exemption)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FOIA, s22", "FOIA, s24", "FOIA, s31(1)(g)", "FOIA, s35(1)(a)", "FOIA, s36(2)(c)", "FOIA, s37(1)(b)",
            "FOIA, s42", "FOIA, s43(2)", "FOIA, s40(2)/40(3B)", "FOIA, s40(2)/40(4A)(a)",
            "FOIA, s40(2)/40(3)(a)(ii)", "EIR, 12(4)(b)", "EIR, 12(5)(g)", "FOISA, s33(1)(b)"})
    @Rulebook({"R6-nature", "R8.9"})
    void thePublicInterestIsWeighed(Regime regime, Exemption exemption) {
        assertThat(ExemptionCatalogue.qualified(regime, exemption)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FOIA, s21", "FOIA, s23", "FOIA, s32(1)(a)", "FOIA, s34", "FOIA, s37(1)(a)", "FOIA, s40(1)",
            "FOIA, s40(2)", "FOIA, s40(2)/40(3A)(a)", "FOIA, s40(2)/40(3)(a)(i)", "FOIA, s41", "FOIA, s44(1)(a)",
            "EIR, 12(4)(a)", "EIR, 13(1)", "FOISA, s25"})
    @Rulebook({"R6-nature", "R6-condition"})
    void theExemptionIsAbsolute(Regime regime, Exemption exemption) {
        assertThat(ExemptionCatalogue.knows(regime, exemption)).isTrue();
        assertThat(ExemptionCatalogue.qualified(regime, exemption)).isFalse();
    }
}
