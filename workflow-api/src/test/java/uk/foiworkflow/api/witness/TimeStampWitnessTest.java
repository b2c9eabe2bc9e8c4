package uk.foiworkflow.api.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.foiworkflow.log.Checkpoint;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.log.Edge;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.seal.TreeHead;

/** Heads are time-stamped by a real authority, over a real connection. */
class TimeStampWitnessTest {

    private final TimeStampServer authority = new TimeStampServer();
    private final TreeHead head = head();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void itsTokenIsTheReceiptAndSaysWhenThisHeadWasThere() throws Exception {
        String receipt = witness(authority.root(directory)).lodge(head, 0, TimeStampWitnessTest::proof);

        TimeStampToken token = new TimeStampToken(new CMSSignedData(Base64.getDecoder().decode(receipt)));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(
                MessageDigest.getInstance("SHA-256").digest(head.note().getBytes(StandardCharsets.UTF_8)));
        assertThat(token.getTimeStampInfo().getGenTime().toInstant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void theAuthoritysOwnCertificateMayBeTrusted() throws Exception {
        assertThat(witness(authority.certificate(directory)).lodge(head, 0, TimeStampWitnessTest::proof)).isNotEmpty();
    }

    @Test
    void aTokenOfAnotherAuthorityIsNoReceipt() throws Exception {
        try (TimeStampServer other = new TimeStampServer()) {
            refused(witness(other.root(directory)));
            refused(witness(other.certificate(directory)));
        }
    }

    @Test
    void aTokenOverSomethingElseIsNoReceipt() throws Exception {
        authority.mishear(request -> TimeStampServer.request(new byte[32], request.getNonce()));

        refused(witness(authority.root(directory)));
    }

    @Test
    void anOldTokenOverTheSameIsNoReceipt() throws Exception {
        authority.mishear(request -> TimeStampServer.request(request.getMessageImprintDigest(), BigInteger.TEN));

        refused(witness(authority.root(directory)));
    }

    @Test
    void anAuthorityThatWillNotIsTriedAgain() throws Exception {
        TimeStampWitness witness = witness(authority.root(directory));
        authority.refuse(503);

        assertThatIOException().isThrownBy(() -> witness.lodge(head, 0, TimeStampWitnessTest::proof))
                .withMessage("it answered with status 503");
        authority.refuse(0);
        assertThat(witness.lodge(head, 0, TimeStampWitnessTest::proof)).isNotEmpty();
    }

    @Test
    void withoutACertificateNobodyIsBelieved() throws Exception {
        Path empty = Files.createFile(directory.resolve("empty.pem"));
        assertThatIllegalArgumentException().isThrownBy(() -> witness(empty));
        assertThatIllegalArgumentException().isThrownBy(() -> witness(directory.resolve("missing.pem")));
    }

    private void refused(TimeStampWitness witness) {
        assertThatIOException().isThrownBy(() -> witness.lodge(head, 0, TimeStampWitnessTest::proof))
                .withMessageStartingWith("its time-stamp does not hold: ");
    }

    private TimeStampWitness witness(Path certificates) {
        return new TimeStampWitness("time", authority.address(), certificates, Duration.ofHours(1),
                Duration.ofSeconds(20));
    }

    /** It asks for none. */
    private static Consistency proof(long size) {
        return new Consistency(size, size, List.of());
    }

    private static TreeHead head() {
        Checkpoint checkpoint = new Checkpoint("foi.example.gov.uk", 0, Edge.EMPTY.root());
        return new TreeHead(0, 0, checkpoint.root(), Instant.now(),
                checkpoint.sign(List.of(SigningKey.generate("foi.example.gov.uk"))).toString());
    }
}
