package uk.foiworkflow.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.host.Once;

class IdempotencyKeyTest {

    @Test
    void aKeyMeansTheSameCallOnlyWithTheSameBodyAtTheSameAddress() {
        assertThat(once("k", "/a", "{}")).isEqualTo(once("k", "/a", "{}"));
        assertThat(once("k", "/a", "{}")).isNotEqualTo(once("k", "/a", "{ }")).isNotEqualTo(once("k", "/b", "{}"));
        assertThat(IdempotencyKey.parse(List.of(), "/a", new byte[0])).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "a\tb"})
    void aKeyIsVisibleAscii(String key) {
        assertThat(problemOf(key)).isEqualTo(400);
        assertThat(problemOf("k".repeat(256))).isEqualTo(400);
    }

    private static String once(String key, String address, String body) {
        Once once = IdempotencyKey.parse(List.of(key), address, body.getBytes(StandardCharsets.UTF_8));
        return once == null ? "none" : once.key() + " " + new String(once.body(), StandardCharsets.UTF_8);
    }

    private static int problemOf(String key) {
        return catchThrowableOfType(ProblemException.class, () -> once(key, "/a", "{}")).problem().status();
    }
}
