package uk.foiworkflow.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestorationTest {

    private static final Instant NIGHT = Instant.parse("2026-11-27T01:00:00.5Z");

    @ParameterizedTest
    @ValueSource(strings = {"disk failure", "disk\nfailure", "disk\u2028failure", "disk\u0085failure",
            " disk \t failure ",
            "disk failure: by admin: again", "Plattenschaden, Sicherung von 1 Uhr", "é"})
    void whateverTheReasonIsItStandsInOneLineAndIsReadAgain(String reason) {
        Restoration restoration = new Restoration(2, 400, 600, NIGHT, "admin", reason);

        assertThat(restoration.line()).doesNotContainPattern("[\\n\\u0085\\u2028]");
        assertThat(Restoration.parse(restoration.line())).isEqualTo(restoration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "Ada Admin", "urn:staff:ada", "ada:", "\u00a0ada\u2003admin"})
    void whoeverDeclaredItIsReadAgain(String by) {
        Restoration restoration = new Restoration(2, 0, 1, NIGHT, by, "disk failure");

        assertThat(Restoration.parse(restoration.line())).isEqualTo(restoration);
    }

    @Test
    void whereNothingIsLostNothingIsRestored() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Restoration(2, 600, 600, NIGHT, "admin", "disk failure"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Restoration(1, 1, 2, NIGHT, "admin", "why"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Restoration(2, 1, 2, NIGHT, "admin", " \u2028 "));
    }
}
