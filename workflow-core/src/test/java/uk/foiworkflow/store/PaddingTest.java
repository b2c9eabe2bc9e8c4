package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaddingTest {

    @Test
    void shortAnswersAreOfOneLength() {
        assertThat(Padding.pad(utf8("0"))).hasSameSizeAs(Padding.pad(utf8("Less than 5"))).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 31, 32, 33, 63, 64, 1000})
    void wordsOfAnyLengthComeBackAsTheyWere(int length) {
        byte[] words = utf8("x".repeat(length));

        assertThat(Padding.pad(words).length % 32).isZero();
        assertThat(Padding.strip(Padding.pad(words))).isEqualTo(words);
    }

    @Test
    void wordsThatEndInZerosComeBackWithThem() {
        byte[] words = {1, 0, 0};

        assertThat(Padding.strip(Padding.pad(words))).isEqualTo(words);
    }

    @Test
    void whatWasNeverPaddedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Padding.strip(new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> Padding.strip(utf8("plain")));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
