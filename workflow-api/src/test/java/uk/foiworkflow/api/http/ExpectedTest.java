package uk.foiworkflow.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
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

    @Test
    void aKeyMeansTheSameCommandOnlyWithTheSameBody() {
        assertThat(once("k", "/a", "{}")).isEqualTo(once("k", "/a", "{}"));
        assertThat(once("k", "/a", "{}")).isNotEqualTo(once("k", "/a", "{ }")).isNotEqualTo(once("k", "/b", "{}"));
        assertThat(Once.parse(List.of(), "POST", "/a", new byte[0])).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "a\tb"})
    void aKeyIsVisibleAscii(String key) {
        assertThat(problemOf(() -> once(key, "/a", "{}"))).isEqualTo(400);
        assertThat(problemOf(() -> once("k".repeat(256), "/a", "{}"))).isEqualTo(400);
    }

    private static Object once(String key, String address, String body) {
        Once once = Once.parse(List.of(key), "POST", address, body.getBytes(StandardCharsets.UTF_8));
        return once == null ? "none" : once;
    }

    private static int problemOf(Runnable parsing) {
        return catchThrowableOfType(ProblemException.class, parsing::run).problem().status();
    }
}
