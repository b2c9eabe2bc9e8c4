package uk.foiworkflow.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    /** The checksum database of the Go project, a log that is not ours: its key, a head, and a record with its proof. */
    private static final VerifierKey SUMDB = VerifierKey
            .parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
    private static final String SUMDB_HEAD = """
            go.sum database tree
            58253265
            lIyLAEe4zJUQAda6pFFg3yPOf7j1SgfMEDrpgoX39JU=

            — sum.golang.org Az3grkvBHbFcpEFQ3BhGlktgB7pcswIW+ez91eWY6rNPtWfAey8bJO2rVoG2yO5zXvgiaikWVHqon+e14JhA+WXvpAY=
            """;
    private static final String SUMDB_RECORD = """
            github.com/transparency-dev/tessera v1.0.0 h1:4OT1V9xJLa5NnYlFWWlCdZkCm18/o12rdd+bCTje7XE=
            github.com/transparency-dev/tessera v1.0.0/go.mod h1:TLvfjlkbmsmKVEJUtzO2eb9Q2IBnK3EJ0dI4G0oxEOU=
            """;
    private static final String SUMDB_PATH = """
            Q2cuq1e21q4UC1RQ6wtmXmCxk2q3Wqz/yFvD12P2KSM=
            VdgHwjNYSv9fZVxvYzn8kySGvrjqeCnzdJqJILieWf4=
            ARfBpZjsj3LSP42V4xBVdCKbHVa4WXSbuFAa0rUSCVQ=
            0VYgz0Vmgz6jOM8H6edZBWHtO6+R7tPvN4EOwwRRSws=
            vq+ifloynXE+ORFC1wymQT0cpNIJA1tqg2mQpA55+kc=
            SCRewH6vHE1/Vwkt5yEW8xT7il0WbWltXjFIVqlGtQQ=
            p//fIG8jgZie4MMwjHF7quCIJ4hErr7U4at0HV34MZQ=
            D3K5YdBlxQcklrgF8vSbDyT05J5/mA9lzuhhp72uSOk=
            jeYlYyH9FhYGwu+ZJmfPr8GvSNdgrydwqmJgHsygoR0=
            p6RFgfGhu8Uuy0LyyZdI4MrSPOZkMe+ycwWJFfr8zTI=
            AMZsxrVKBPSe8nSNVVCTyTxWns0CiNbChG/FoiSJWuM=
            e+rtSmK5Pd1K5LgFwj7VSo5XJXOcq7OOcqPVZn1hqeM=
            expmv1e6XiGr5NMUjMRkSZijlcBx+fZcpqQmUnawhOY=
            +Wuic0YARH84k80/Q+KJIbhRCldxG8npjLFiHMLtEpo=
            NOMeJqlyUxFXUKYRI/1YqAF4WJBfXJr8UM/SlWGqxgY=
            Lm6+TAlLb2lvUs/3unZ2t6RSmJw8RO+WuEuUbAw3QEc=
            Jhh2EDG15gDBoLmLiF88lVTgd+uvx3L0xczb8Y3kSq8=
            taenaiKqtYMXS3gDzIF3q8VZzqAXqftHqL9BC39njaw=
            kZNKypGwEANnt1+msLINnqrIrwX+0MGZUTTKXTfbloI=
            A4NJSymjVJ5dvGPaGC3Gj04x8qVRKYfh0pP24mwd6Yk=
            KQq808D9W4NUgr4ip+rF/RCyAUERYKKCwKiiAJfaFOc=
            I3EVN3zM2rDjs5Q06Zr5gxhg+ksnX2h77E75uL+h3aI=
            7iNSYSDhMeRkeV7r9krKbKelNPiqDCJU1i6xAn/Fbuw=
            MYqdo6zSjxaAn+29EEjNRbPYm0myB3bheu+HTZIAbVY=
            S7olT9TPLXk+bbawbV3sAzWMmhcpWrtjbw++9ZTiyn8=
            xJ20xXM4QItt5vxFOtolZ5l18p7ej1+RimNkgWmoRFM=
            """;

    private static final SigningKey KEY = SigningKey.generate("council.example/log");
    private static final Hash ROOT = Hash.leaf(new byte[0]);

    @Test
    void aHeadOfALogThatIsNotOursIsRead() {
        Checkpoint head = Checkpoint.open(SUMDB_HEAD, List.of(KEY.verifier(), SUMDB));

        assertThat(head.origin()).isEqualTo("go.sum database tree");
        assertThat(head.size()).isEqualTo(58_253_265);
        assertThat(head.root()).hasToString("lIyLAEe4zJUQAda6pFFg3yPOf7j1SgfMEDrpgoX39JU=");
        assertThat(head.extensions()).isEmpty();
        assertThat(SUMDB_HEAD).startsWith(head.text());
    }

    @Test
    void aRecordOfALogThatIsNotOursIsProved() {
        Checkpoint head = Checkpoint.open(SUMDB_HEAD, List.of(SUMDB));
        Inclusion proof = new Inclusion(43_930_254, head.size(), SUMDB_PATH.lines().map(Hash::parse).toList());

        assertThat(proof.verifies(Hash.leaf(SUMDB_RECORD.getBytes(UTF_8)), head.root())).isTrue();
        assertThat(proof.verifies(Hash.leaf(SUMDB_RECORD.replace("v1.0.0", "v1.0.1").getBytes(UTF_8)), head.root()))
                .isFalse();
    }

    @Test
    void aHeadOfOursIsWrittenSo() {
        Checkpoint head = new Checkpoint("council.example/log", 20_852_163, ROOT);

        assertThat(head.text()).isEqualTo("""
                council.example/log
                20852163
                bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=
                """);
        assertThat(head.sign(List.of(KEY)).toString()).startsWith(head.text() + "\n— council.example/log ");
        assertThat(Checkpoint.open(head.sign(List.of(KEY)).toString(), List.of(KEY.verifier()))).isEqualTo(head);
    }

    @Test
    void aHeadThatIsSignedByTheOldKeyAndTheNewIsTrustedByEither() {
        SigningKey next = SigningKey.generate("council.example/log");
        String note = new Checkpoint("council.example/log", 1, ROOT).sign(List.of(KEY, next)).toString();

        assertThat(Checkpoint.open(note, List.of(KEY.verifier())).size()).isOne();
        assertThat(Checkpoint.open(note, List.of(next.verifier())).size()).isOne();
    }

    @Test
    void theEmptyTreeHasAHead() {
        Checkpoint head = new Checkpoint("council.example/log", 0, Edge.EMPTY.root());

        assertThat(Checkpoint.parse(head.text())).isEqualTo(head);
        assertThat(head.text()).contains("\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    }

    @Property(tries = 100, seed = "20050106")
    void anyHeadComesBackAsItWasSigned(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long size,
            @ForAll @Size(32) byte[] root, @ForAll @Size(max = 3) List<@IntRange(max = 9999) Integer> more) {
        Checkpoint head = new Checkpoint("council.example/log", size, Hash.of(root),
                more.stream().map(extension -> "extension " + extension).toList());

        assertThat(Checkpoint.open(head.sign(List.of(KEY)).toString(), List.of(KEY.verifier()))).isEqualTo(head);
    }

    @Property(tries = 500, seed = "20050106")
    void aHeadWithAnyCharacterChangedIsNotTrusted(@ForAll @IntRange(max = 1000) int chosen,
            @ForAll @IntRange(min = 32, max = 126) int character) {
        String note = new Checkpoint("council.example/log", 20_852_163, ROOT).sign(List.of(KEY)).toString();
        int at = chosen % note.length();
        Assume.that(note.charAt(at) != character);
        String changed = note.substring(0, at) + (char) character + note.substring(at + 1);

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> Checkpoint.open(changed, List.of(KEY.verifier())))
                .isInstanceOfAny(UntrustedNote.class, IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "log\n1\n", "log\n1\nROOT", "\n1\nROOT\n", "log\n\nROOT\n", "log\n01\nROOT\n",
            "log\n+1\nROOT\n", "log\n-1\nROOT\n", "log\n 1\nROOT\n", "log\n1 \nROOT\n", "log\n1_000\nROOT\n",
            "log\n0x1\nROOT\n", "log\n\u0661\nROOT\n", "log\n9223372036854775808\nROOT\n", "log\n1\n\n",
            "log\n1\nROOT=\n",
            "log\n1\nbjQL\n", "log\n1\nROOT\n\n", "log\n1\nROOT\n\nmore\n", "log\n1\nROOT\nmore"})
    void whatIsNotWrittenAsAHeadIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.parse(text.replace("ROOT", ROOT.toString())));
    }

    @Test
    void aLineThatWouldBeTwoIsRefused() {
        for (String line : List.of("", "log\n1", "\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint(line, 1, ROOT));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Checkpoint("log", 1, ROOT, List.of("more", line)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("log", -1, ROOT));
    }
}
