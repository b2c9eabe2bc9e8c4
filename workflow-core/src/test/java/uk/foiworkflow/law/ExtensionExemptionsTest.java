package uk.foiworkflow.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** For which exemptions time can be taken to weigh the public interest (R4.1, R4.5). */
class ExtensionExemptionsTest {

    @Test
    void aQualifiedExemptionAllowsAnExtension() {
        assertThat(allows("s43(2)")).isTrue();
        assertThat(allows("s40(2)/40(3B)")).isTrue();
    }

    @Test
    @Rulebook("R4.1")
    void anAbsoluteExemptionAllowsNone() {
        assertThat(allows("s41")).isFalse();
        assertThat(allows("s40(2)")).isFalse();
        assertThat(allows("s40(2)/40(3A)(a)")).isFalse();
        assertThat(allows("s44")).isFalse();
    }

    @Test
    void theCostLimitIsNoExemptionAndAllowsNone() {
        assertThat(allows("s12(1)")).isFalse();
    }

    @Test
    void aCitationThatLeavesTheLimbOpenIsTakenAtItsBest() {
        assertThat(allows("s36")).isTrue();
        assertThat(allows("s37(1)")).isTrue();
    }

    @Test
    void oneQualifiedExemptionAmongOthersIsEnough() {
        assertThat(allows("s40(2)", "s42")).isTrue();
        assertThat(allows("s40(2)", "s41")).isFalse();
    }

    @Test
    void exemptionsThatWereNotRecordedMayHaveAllowedIt() {
        assertThat(allows()).isTrue();
    }

    private static boolean allows(String... citations) {
        List<Exemption> exemptions = Stream.of(citations).map(Exemption::new).toList();
        return ExemptionCatalogue.allowsExtension(Regime.FOIA, exemptions);
    }
}
