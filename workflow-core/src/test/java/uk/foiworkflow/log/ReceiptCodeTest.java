package uk.foiworkflow.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final LocalDate RECEIVED = LocalDate.parse("2021-07-09");
    private static final Hash COMMITMENT = Hash.over("what it committed to".getBytes(StandardCharsets.UTF_8));

    /** The row of docs/log.md, of which the code was worked out by another program. */
    @Test
    void theRowOfTheDocumentationHasTheCodeThatStandsThere() {
        byte[] commitment = HexFormat.of().parseHex(
                "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");

        assertThat(ReceiptCode.of(RECEIVED, Hash.of(commitment))).hasToString("NADSC-23YW1-CG5DE-MYK84-TW17G");
    }

    @Property
    void itHoldsTheFirstBitsOfTheHash(@ForAll @IntRange(min = -5000, max = 40000) int day,
            @ForAll @Size(32) byte[] commitment) throws NoSuchAlgorithmException {
        byte[] name = "foi-workflow receipt 1\0".getBytes(StandardCharsets.UTF_8);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(
                ByteBuffer.allocate(name.length + 40).put(name).putLong(day).put(commitment).array());

        ReceiptCode code = ReceiptCode.of(LocalDate.ofEpochDay(day), Hash.of(commitment));

        assertThat(code.bytes()).isEqualTo(Arrays.copyOf(hash, ReceiptCode.BYTES));
        assertThat(ReceiptCode.read(code.toString())).isEqualTo(code);
    }

    @Property
    void oneWrongCharacterIsNoticed(@ForAll @Size(32) byte[] commitment, @ForAll @IntRange(max = 24) int place,
            @ForAll @IntRange(max = 31) int other) {
        StringBuilder symbols = new StringBuilder(ReceiptCode.of(RECEIVED, Hash.of(commitment)).symbols());
        Assume.that(symbols.charAt(place) != ALPHABET.charAt(other));
        symbols.setCharAt(place, ALPHABET.charAt(other));

        assertThatThrownBy(() -> ReceiptCode.read(symbols.toString())).hasMessageContaining("mistyped");
    }

    @Property
    void twoCharactersThatChangedPlacesAreNoticed(@ForAll @Size(32) byte[] commitment,
            @ForAll @IntRange(max = 24) int one, @ForAll @IntRange(max = 24) int other) {
        StringBuilder symbols = new StringBuilder(ReceiptCode.of(RECEIVED, Hash.of(commitment)).symbols());
        char first = symbols.charAt(one);
        Assume.that(first != symbols.charAt(other));
        symbols.setCharAt(one, symbols.charAt(other));
        symbols.setCharAt(other, first);

        assertThatThrownBy(() -> ReceiptCode.read(symbols.toString())).hasMessageContaining("mistyped");
    }

    @Test
    void itIsReadHoweverItWasTyped() {
        ReceiptCode code = ReceiptCode.of(RECEIVED, COMMITMENT);

        assertThat(code.toString()).matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}");
        for (String typed : new String[]{code.symbols(), code.toString().toLowerCase(Locale.ROOT),
                " " + code.toString().replace('-', ' ') + "\n", code.toString().replace("-", " – "),
                code.toString().replace('0', 'o').replace('1', 'l'), code.toString().replace('1', 'I')}) {
            assertThat(ReceiptCode.read(typed)).isEqualTo(code);
        }
    }

    @Test
    void anotherDayOrAnotherCommitmentIsAnotherCode() {
        byte[] other = COMMITMENT.bytes();
        other[31] ^= 1;

        assertThat(ReceiptCode.of(RECEIVED, COMMITMENT)).isNotEqualTo(ReceiptCode.of(RECEIVED.plusDays(1), COMMITMENT))
                .isNotEqualTo(ReceiptCode.of(RECEIVED, Hash.of(other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "UUUUU-UUUUU-UUUUU-UUUUU-UUUUU", "00000-00000-00000-00000-00001",
            "00000-00000-00000-00000-000000", "00000-00000-00000-00000-0000\u0660", "' OR ''='"})
    void whatIsNoCodeIsNotRead(String typed) {
        assertThatThrownBy(() -> ReceiptCode.read(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
