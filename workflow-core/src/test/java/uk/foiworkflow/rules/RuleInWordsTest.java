package uk.foiworkflow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.RuleInWords;

class RuleInWordsTest {

    @Test
    void whateverRuleADeciderNamesThereAreWordsForIt() throws Exception {
        Set<String> named = Places.found().decided().keySet();

        assertThat(named).contains("R1.5", "in-order", "R5-limb")
                .allSatisfy(number -> assertThat(RuleInWords.of(number)).isNotBlank());
    }

    @Test
    void aRuleThatThereIsNotHasNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleInWords.of("R99")).withMessageContaining("R99");
    }
}
