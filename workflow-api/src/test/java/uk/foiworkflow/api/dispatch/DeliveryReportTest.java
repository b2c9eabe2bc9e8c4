package uk.foiworkflow.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.foiworkflow.api.dispatch.DeliveryReport.Action;
import uk.foiworkflow.api.dispatch.DeliveryReport.Recipient;

/** What mail servers report is read as they write it, and what is no report is none. */
class DeliveryReportTest {

    private static final String ID = "<7481896.7b1f6b42-6f6a-4bd5-a7a6-9f0a3c7b2a11@council.example>";
    private static final String SAID = "550 5.1.1 <jo@example.org>: no such mailbox";

    @ParameterizedTest
    @CsvSource({"failed, 5.1.1, FAILED", "Delayed, 4.4.1, DELAYED", "delivered, 2.0.0, DELIVERED",
            "relayed, 2.0.0, RELAYED", "expanded, 2.0.0, EXPANDED"})
    void aReportSaysWhatBecameOfWhichMessage(String action, String status, Action read) {
        assertThat(DeliveryReport.read(Reports.of(ID, "jo@example.org", action, status, SAID)))
                .hasValue(new DeliveryReport(ID, List.of(new Recipient("jo@example.org", read, status, SAID))));
    }

    /** Folded lines, the whole message returned, several recipients, and no diagnostic, as other servers write them. */
    @Test
    void otherServersWriteItOtherwise() {
        byte[] report = Reports.bytes("""
                From: postmaster@outlook.example
                Subject: Undeliverable: Our response
                MIME-Version: 1.0
                content-type: MULTIPART/Report; REPORT-TYPE="delivery-status"; boundary=b

                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/plain

                Your message couldn't be delivered.
                --c--
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns;LO2P123.example
                Received-From-MTA: dns;council.example

                Final-Recipient: rfc822;a@example.org
                Action: delayed
                Status: 4.4.7

                Final-Recipient: rfc822;b@example.org
                Action: failed
                Status: 5.1.10
                Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound;
                 Recipient not found by SMTP address lookup
                --b
                Content-Type: message/rfc822

                Received: from x
                Subject: Our response
                Message-ID:
                 %s
                Content-Type: multipart/mixed; boundary=d

                --d
                Content-Type: text/plain

                Message-ID: <another@example.org>
                --d--
                --b--
                """.formatted(ID));

        assertThat(DeliveryReport.read(report)).hasValue(new DeliveryReport(ID,
                List.of(new Recipient("a@example.org", Action.DELAYED, "4.4.7", null),
                        new Recipient("b@example.org", Action.FAILED, "5.1.10",
                                "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address"
                                        + " lookup"))));
    }

    @Test
    void whatIsNoReportIsNone() {
        assertThat(DeliveryReport.read(new byte[0])).isEmpty();
        assertThat(DeliveryReport.read(Reports.bytes("Subject: I am away\n\nBack on Monday. " + ID))).isEmpty();
        assertThat(DeliveryReport.read(Reports.of(ID, "jo@example.org", "lost", "5.1.1", SAID))).isEmpty();
        String headless = new String(Reports.of(ID, "jo@example.org", "failed", "5.1.1", SAID),
                StandardCharsets.US_ASCII).replace("Message-ID: ", "X-Id: ");
        assertThat(DeliveryReport.read(headless.getBytes(StandardCharsets.US_ASCII)))
                .as("it does not say what it is about").isEmpty();
    }

    @Test
    void aReportThatIsDamagedAnyhowIsReadOrIsNone() {
        byte[] whole = Reports.of(ID, "jo@example.org", "failed", "5.1.1", SAID);
        var random = new Random(20210722);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int bytes = random.nextInt(20); bytes > 0 && damaged.length > 0; bytes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> DeliveryReport.read(damaged)).doesNotThrowAnyException();
        }
    }
}
