package uk.foiworkflow.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CosignerKeyTest {

    private static final long TIME = 1_679_315_147;

    private final KeyPair pair = Ed25519.generate();
    private final CosignerKey key = new CosignerKey("witness.example/w1", pair.getPublic());
    private final Note head = new Checkpoint("foi.example.gov.uk", 0, Edge.EMPTY.root())
            .sign(List.of(SigningKey.generate("foi.example.gov.uk")));

    @Test
    void aKeyIsReadAsItIsWritten() {
        assertThat(CosignerKey.parse(key.toString())).isEqualTo(key);
        assertThat(key.toString()).startsWith("witness.example/w1+").containsPattern("\\+B[A-P]");
        assertThatIllegalArgumentException().isThrownBy(() -> CosignerKey.parse("witness.example/w1"));
        assertThatIllegalArgumentException().isThrownBy(() -> CosignerKey.parse(key.toString().replace('w', 'v')));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CosignerKey.parse(SigningKey.generate("w1").verifier().toString()));
    }

    @Test
    void whatIsSignedIsTheTimeAndTheTextOfTheHead() {
        assertThat(CosignerKey.message("example.com/log\n1\nroot\n", TIME))
                .asString().isEqualTo("cosignature/v1\ntime 1679315147\nexample.com/log\n1\nroot\n");
        assertThat(key.cosigned(cosigned(TIME, TIME))).isEqualTo(Instant.ofEpochSecond(TIME));
    }

    @Test
    void anotherTimeAnotherHeadOrAnotherKeyIsNotBelieved() {
        assertThatExceptionOfType(UntrustedNote.class).isThrownBy(() -> key.cosigned(cosigned(TIME, TIME + 1)))
                .withMessageContaining("witness.example/w1").matches(UntrustedNote::forged);
        assertThatExceptionOfType(UntrustedNote.class).isThrownBy(() -> key.cosigned(cosigned(-1, -1)));
        assertThatExceptionOfType(UntrustedNote.class).isThrownBy(() -> key.cosigned(head))
                .matches(e -> !e.forged());
        assertThatExceptionOfType(UntrustedNote.class).isThrownBy(
                () -> new CosignerKey("witness.example/w1", Ed25519.generate().getPublic())
                        .cosigned(cosigned(TIME, TIME)));
    }

    @Test
    void aLineTooShortForATimeIsNotBelieved() {
        Note note = Note.parse(head + new NoteSignature(key.name(), key.id(), new byte[]{1, 2, 3}).line());

        assertThatExceptionOfType(UntrustedNote.class).isThrownBy(() -> key.cosigned(note));
    }

    private Note cosigned(long signedAt, long saidAt) {
        byte[] signature = Ed25519.sign(pair.getPrivate(), CosignerKey.message(head.text(), signedAt));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length).putLong(saidAt).put(signature).array();
        return Note.parse(head + new NoteSignature(key.name(), key.id(), timed).line());
    }
}
