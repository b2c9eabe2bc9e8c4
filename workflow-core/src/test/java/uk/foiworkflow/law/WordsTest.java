package uk.foiworkflow.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The words of the Acts, and what hangs on each. */
class WordsTest {

    @Test
    void wordsAreWrittenInLowerCaseWithHyphens() {
        assertThat(Outcome.PARTLY_WITHHELD).hasToString("partly-withheld");
        assertThat(RollUp.FULLY_WITHHELD).hasToString("fully-withheld");
        assertThat(Jurisdiction.NORTHERN_IRELAND).hasToString("northern-ireland");
        assertThat(AuthorityKind.PARLIAMENT_OR_ASSEMBLY).hasToString("parliament-or-assembly");
        assertThat(Held.NCND).hasToString("ncnd");
        assertThat(Ruling.AUTHORITY_UPHELD).hasToString("authority-upheld");
        assertThat(ComplaintAbout.NO_RESPONSE).hasToString("no-response");
        assertThat(ExtensionBasis.PUBLIC_INTEREST).hasToString("s10(3)");
        assertThat(ExtensionBasis.COMPLEXITY_AND_VOLUME).hasToString("reg7");
        assertThat(Provision.FOIA_10_1).hasToString("FOIA s.10(1)");
    }

    @Test
    void scottishLawReachesScottishAuthoritiesAlone() {
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            assertThat(Arrays.stream(Regime.values()).filter(regime -> regime.reaches(jurisdiction)))
                    .containsExactlyElementsOf(jurisdiction == Jurisdiction.SCOTLAND
                            ? EnumSet.allOf(Regime.class)
                            : EnumSet.of(Regime.FOIA, Regime.EIR));
        }
    }

    @Test
    void theRegulationsAreThoseOnTheEnvironment() {
        assertThat(Arrays.stream(Regime.values()).filter(Regime::environmental)).containsExactly(Regime.EIR,
                Regime.EISR);
        assertThat(Arrays.stream(Regime.values()).filter(Regime::scottish)).containsExactly(Regime.FOISA, Regime.EISR);
    }

    @Test
    void eachExtensionBelongsToItsLaw() {
        assertThat(Arrays.stream(Regime.values()).filter(ExtensionBasis.PUBLIC_INTEREST::existsUnder))
                .containsExactly(Regime.FOIA);
        assertThat(Arrays.stream(Regime.values()).filter(ExtensionBasis.COMPLEXITY_AND_VOLUME::existsUnder))
                .containsExactly(Regime.EIR, Regime.EISR);
    }

    @Test
    void aRefusalIsWhatOwesANotice() {
        assertThat(Arrays.stream(Outcome.values()).filter(Outcome::refuses)).containsExactly(Outcome.PARTLY_WITHHELD,
                Outcome.WITHHELD, Outcome.COST_LIMIT, Outcome.VEXATIOUS, Outcome.REPEATED);
        assertThat(Arrays.stream(Outcome.values()).filter(Outcome::restsOnExemption))
                .containsExactly(Outcome.PARTLY_WITHHELD, Outcome.WITHHELD);
        assertThat(Arrays.stream(Outcome.values()).filter(Outcome::restsOnSection17_5))
                .containsExactly(Outcome.COST_LIMIT, Outcome.VEXATIOUS, Outcome.REPEATED);
    }

    @Test
    void aClosureCoversItsFirstAndItsLastDay() {
        var closure = new Closure(LocalDate.of(2021, 7, 23), LocalDate.of(2021, 8, 31));

        assertThat(closure.covers(LocalDate.of(2021, 7, 22))).isFalse();
        assertThat(closure.covers(LocalDate.of(2021, 7, 23))).isTrue();
        assertThat(closure.covers(LocalDate.of(2021, 8, 31))).isTrue();
        assertThat(closure.covers(LocalDate.of(2021, 9, 1))).isFalse();
    }
}
