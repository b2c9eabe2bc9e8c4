package uk.foiworkflow.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.api.problem.ProblemException;

class ExpectedTest {

    @Test
    void oneStrongTagIsAVersion() {
        assertThat(Expected.parse(List.of("\"12\"")).required()).isEqualTo(12);
        assertThat(Expected.parse(List.of("  \"0\" ")).version()).isZero();
        assertThat(Expected.parse(List.of(Expected.tag(7))).version()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "12", "W/\"12\"", "\"12\", \"13\"", "\"\"", "\"a\"", "\"-1\"", "\"012\"",
            "\"12\"x", "\"1234567890123456789\"", "\"１２\"", "'12'"})
    void anythingElseIsMalformed(String header) {
        assertThat(problemOf(() -> Expected.parse(List.of(header)))).isEqualTo(400);
    }

    @Test
    void twoHeadersAreMalformed() {
        assertThat(problemOf(() -> Expected.parse(List.of("\"1\"", "\"1\"")))).isEqualTo(400);
    }

    @Test
    void aCommandThatRestsOnWhatWasReadNeedsTheVersion() {
        assertThat(Expected.parse(List.of()).version()).isNull();
        assertThat(problemOf(() -> Expected.parse(List.of()).required())).isEqualTo(428);
    }

    private static int problemOf(Runnable parsing) {
        return catchThrowableOfType(ProblemException.class, parsing::run).problem().status();
    }
}
