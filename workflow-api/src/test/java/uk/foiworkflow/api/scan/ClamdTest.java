package uk.foiworkflow.api.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.api.problem.ProblemException;

class ClamdTest {

    private final ScannerOfATest daemon = new ScannerOfATest();

    @AfterEach
    void stop() {
        daemon.close();
    }

    @Test
    void whatItFindsIsNamedAndWhatItDoesNotFindPasses() {
        assertThat(clamd(daemon.address()).finding(bytes(ScannerOfATest.EICAR))).isEqualTo("Eicar-Test-Signature");
        assertThat(clamd(daemon.address()).finding(bytes("Dear Council"))).isNull();
        assertThat(clamd(daemon.address()).finding(bytes(""))).isNull();
        assertThat(clamd(daemon.address()).finding(bytes("x".repeat(500_000)))).isNull();
    }

    @Test
    void whatItDoesNotLookThroughGetsNotBy() {
        refuses(daemon.address(), bytes("x".repeat(5_000_000)), "did not look through it");
    }

    @Test
    void withoutAnAnswerNothingGetsBy() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(silent.getLocalSocketAddress(), bytes("Dear Council"), "does not answer");
        }
        refuses(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), bytes("Dear Council"), "does not answer");
    }

    private static void refuses(SocketAddress address, InputStream bytes, String why) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> clamd(address).finding(bytes))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(503)).withMessageContaining(why);
    }

    private static Clamd clamd(SocketAddress address) {
        return new Clamd(address, Duration.ofSeconds(2));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
