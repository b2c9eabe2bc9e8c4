package uk.foiworkflow.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    /** The key and the note that the Go implementation of signed notes shows in its documentation. */
    private static final String SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNATURE = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZ"
            + "SNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final VerifierKey PETER = VerifierKey.parse(VERIFIER);
    private static final SigningKey ENOCH = SigningKey.generate("council.example/log");

    @Test
    void aKnownKeyWritesTheNoteThatIsKnown() {
        SigningKey key = SigningKey.parse(SECRET);

        assertThat(key.verifier()).isEqualTo(PETER).hasToString(VERIFIER);
        assertThat(key.secret()).isEqualTo(SECRET);
        assertThat(Note.sign(TEXT, List.of(key))).hasToString(TEXT + "\n" + SIGNATURE);
    }

    @Test
    void aNoteOfSomebodyElseIsVerified() {
        Note note = Note.parse(TEXT + "\n" + SIGNATURE);

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.signers(List.of(ENOCH.verifier(), PETER))).containsExactly(PETER);
        assertThat(note).hasToString(TEXT + "\n" + SIGNATURE);
    }

    @Test
    void signaturesOfUnknownKeysArePassedOver() {
        Note note = Note.sign(TEXT, List.of(ENOCH, SigningKey.parse(SECRET)));

        assertThat(note.signers(List.of(PETER))).containsExactly(PETER);
        assertThat(note.signers(List.of(PETER, ENOCH.verifier()))).containsExactlyInAnyOrder(PETER, ENOCH.verifier());
    }

    @Test
    void aNoteThatNoKnownKeySignedSaysWhoSigned() {
        Note note = Note.sign(TEXT, List.of(ENOCH));

        assertThatExceptionOfType(UntrustedNote.class).isThrownBy(() -> note.signers(List.of(PETER)))
                .withMessageContaining(ENOCH.toString()).matches(refused -> !refused.forged());
        assertThatExceptionOfType(UntrustedNote.class).isThrownBy(() -> note.signers(List.of()));
    }

    @Test
    void aKeyOfTheSameNameIsAnotherKey() {
        Note note = Note.sign(TEXT, List.of(SigningKey.generate("PeterNeumann")));

        assertThatExceptionOfType(UntrustedNote.class).isThrownBy(() -> note.signers(List.of(PETER)))
                .matches(refused -> !refused.forged());
    }

    @Test
    void oneWrongSignatureOfAKnownKeySpoilsTheNote() {
        Note good = Note.sign(TEXT, List.of(ENOCH));
        Note note = Note.parse(good + SIGNATURE.replace("x08go/ZJ", "x08go/ZK"));

        assertThat(note.signers(List.of(ENOCH.verifier()))).containsExactly(ENOCH.verifier());
        assertThatExceptionOfType(UntrustedNote.class)
                .isThrownBy(() -> note.signers(List.of(PETER, ENOCH.verifier())))
                .withMessageContaining("PeterNeumann+c74f20a3").matches(UntrustedNote::forged);
    }

    @Test
    void aSignatureThatIsTooShortIsAWrongOne() {
        assertThatExceptionOfType(UntrustedNote.class)
                .isThrownBy(() -> Note.parse(TEXT + "\n— PeterNeumann x08gowA=\n").signers(List.of(PETER)))
                .matches(UntrustedNote::forged);
    }

    @Test
    void theTextMayHoldEmptyLines() {
        String text = "One\n\nTwo\n\n";

        assertThat(Note.parse(Note.sign(text, List.of(ENOCH)).toString()).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "text\n", "text\n\n", "text\n\n\n", "text\n— PeterNeumann x08gowA=\n",
            "text\n\n— PeterNeumann x08gowA=", "text\n\n— PeterNeumann x08gowA=\n\n",
            "text\n\n- PeterNeumann x08gowA=\n",
            "text\n\n—PeterNeumann x08gowA=\n", "text\n\n— PeterNeumann  x08gowA=\n", "text\n\n— x08gowA=\n",
            "text\n\n— Peter Neumann x08gowA=\n", "text\n\n— Peter+Neumann x08gowA=\n", "text\n\n—  x08gowA=\n",
            "text\n\n— Peter\u00a0Neumann x08gowA=\n", "text\n\n— PeterNeumann x08gow==\n",
            "text\n\n— PeterNeumann x08gowA\n", "text\n\n— PeterNeumann x08gowB=\n",
            "text\n\n— PeterNeumann x08g_wA=\n",
            "text\n\n— PeterNeumann \n", "text\n\n— PeterNeumann x08gowA= \n", "text\n\n— PeterNeumann x08gowA=\r\n",
            "te\txt\n\n— PeterNeumann x08gowA=\n", "te\u0000xt\n\n— PeterNeumann x08gowA=\n",
            "te\ud800xt\n\n— PeterNeumann x08gowA=\n", "text\n\n— PeterNeumann x08gowA=\nmore\n"})
    void whatIsNotWrittenAsANoteIsRefused(String note) {
        assertThatIllegalArgumentException().isThrownBy(() -> Note.parse(note));
    }

    @Test
    void aNoteWithNoEndOfSignaturesIsRefused() {
        assertThat(Note.parse(TEXT + "\n" + SIGNATURE.repeat(100)).signers(List.of(PETER))).containsExactly(PETER);
        assertThatIllegalArgumentException().isThrownBy(() -> Note.parse(TEXT + "\n" + SIGNATURE.repeat(101)));
    }

    @Test
    void whatIsNoTextOfANoteIsNotSigned() {
        for (String text : List.of("", "text", "te\rxt\n", "te\udc00xt\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Note.sign(text, List.of(ENOCH)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Note.sign(TEXT, Collections.emptyList()));
    }

    @Test
    void aKeyWithAnyCharacterChangedIsRefused() {
        for (int at = 0; at < VERIFIER.length(); at++) {
            char changed = (char) (VERIFIER.charAt(at) + 1);
            String other = VERIFIER.substring(0, at) + changed + VERIFIER.substring(at + 1);

            assertThatIllegalArgumentException().as(other).isThrownBy(() -> VerifierKey.parse(other));
        }
        for (int from = 0; from < VERIFIER.length(); from++) {
            String shorter = VERIFIER.substring(from, from == 0 ? VERIFIER.length() - 1 : VERIFIER.length());

            assertThatIllegalArgumentException().as(shorter).isThrownBy(() -> VerifierKey.parse(shorter));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PRIVATE+KEY+PeterNeumann+c74f20a3", VERIFIER, "PRIVATE+KEY+" + VERIFIER,
            "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AoEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDF0",
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKA=="})
    void aSigningKeyThatIsNoneIsRefusedWithoutGivingItAway(String secret) {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.parse(secret))
                .satisfies(refused -> assertThat(String.valueOf(refused.getMessage())).doesNotContain("EKFALVFGyN"));
    }

    @Test
    void aSigningKeyIsNotPrintedByChance() {
        assertThat(SigningKey.parse(SECRET)).hasToString("PeterNeumann+c74f20a3");
    }

    @Test
    void aNewKeyComesBackAsItWasWritten() {
        SigningKey again = SigningKey.parse(ENOCH.secret());

        assertThat(again.verifier()).isEqualTo(ENOCH.verifier());
        assertThat(VerifierKey.of("council.example/log", again.verifier().bytes())).isEqualTo(ENOCH.verifier());
        assertThat(Note.sign(TEXT, List.of(again))).hasToString(Note.sign(TEXT, List.of(ENOCH)).toString());
    }
}
