package uk.foiworkflow.api.post.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.post.Automatic;
import uk.foiworkflow.post.Message;

/** Whatever comes, what can be read of it is read, and nobody can make that fail. */
class MailTest {

    @Test
    void aMessageInSeveralFormsIsReadOnceAndWhatComesWithItIsListed() {
        Message message = read("""
                From: "Requester, A." <A.Requester@Example.org>
                Subject: =?utf-8?Q?Caf=C3=A9?=
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                How much is a caf=E9?
                --b
                Content-Type: text/html

                <p>How much is a <b>caf&eacute;</b>?</p>
                --b--
                --a
                Content-Type: application/pdf; name="../../etc/list.pdf"
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                aGVsbG8=
                --a--
                """);

        assertThat(message.sender()).isEqualTo("a.requester@example.org");
        assertThat(message.subject()).isEqualTo("Café");
        assertThat(message.text()).isEqualTo("How much is a café?");
        assertThat(message.enclosures()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("list.pdf");
            assertThat(file.size()).isEqualTo(5);
        });
        assertThat(message.damaged()).isFalse();
    }

    @Test
    void aRequestThatAColleagueSendsOnAsAnEnclosedMessageIsReadToo() {
        Message message = read("""
                From: colleague@council.example
                Subject: For you
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: text/plain

                See below.
                --a
                Content-Type: message/rfc822

                From: requester@example.org
                Subject: Taxis
                Content-Type: text/html

                <style>p{}</style><p>What did you spend?
                --a--
                """);

        assertThat(message.sender()).isEqualTo("colleague@council.example");
        assertThat(message.text()).contains("See below.", "[An enclosed message from requester@example.org: Taxis]",
                "What did you spend?").doesNotContain("p{}");
    }

    @Test
    void enclosuresWithoutEndAreLeftAloneAndTheMessageIsStillShown() {
        StringBuilder deep = new StringBuilder("From: a@example.org\nSubject: Deep\n");
        for (int i = 0; i < 3_000; i++) {
            deep.append("Content-Type: message/rfc822\n\nSubject: ").append(i).append('\n');
        }
        StringBuilder many = new StringBuilder(
                "From: a@example.org\nSubject: Many\nContent-Type: multipart/mixed; boundary=a\n\n");
        many.append("--a\n\n\n".repeat(100_000));

        Message nested = read(deep.toString());
        Message wide = read(many.toString());

        assertThat(nested.subject()).isEqualTo("Deep");
        assertThat(nested.damaged()).isTrue();
        assertThat(wide.subject()).isEqualTo("Many");
        assertThat(wide.damaged()).isTrue();
    }

    @Test
    void wordsAreReadInWhateverTheyAreWritten() {
        assertThat(read("Content-Type: text/plain; charset=no-such-set\n\nPrice: 5 \u20ac").text())
                .isEqualTo("Price: 5 \u20ac");
        assertThat(Mail.read(new ByteArrayInputStream("Content-Type: text/plain; charset=utf-8\n\nPrice: 5 \u20ac"
                .getBytes(Charset.forName("windows-1252"))), Set.of()).text()).isEqualTo("Price: 5 \u20ac");
        assertThat(read("Subject: a\u0000b\u001b[2J\n\nText\u0007").subject()).doesNotContain("\u0000", "\u001b");
    }

    @Test
    void aMessageOfOursThatComesBackAndAReportAreKnown() {
        assertThat(Mail.read(bytes("From: Council <FOI@council.example>\n\nHello"), Set.of("foi@council.example"))
                .automatic()).isEqualTo(Automatic.OURS);
        assertThat(read("Content-Type: multipart/report; report-type=delivery-status; boundary=a\n\n--a\n\nx\n--a--")
                .automatic()).isEqualTo(Automatic.DELIVERY_REPORT);
        assertThat(read("Precedence: bulk\n\nHello").automatic()).isEqualTo(Automatic.LIST);
        assertThat(read("Auto-Submitted: no\n\nHello").automatic()).isNull();
    }

    @Test
    void aReportNamesTheMessageThatItIsOn() {
        String report = """
                Message-ID: <r@relay>
                Content-Type: multipart/report; report-type=delivery-status; boundary=a

                --a

                It did not arrive.
                --a
                Content-Type: %s

                Message-Id: <ours@council>

                --a--
                """;

        assertThat(read(report.formatted("text/rfc822-headers")).answers()).containsExactly("<ours@council>");
        assertThat(read(report.formatted("message/rfc822")).answers()).containsExactly("<ours@council>");
    }

    @Provide
    Arbitrary<String> mails() {
        return Arbitraries.oneOf(Arbitraries.of("From: ", "Subject: ", "Content-Type: ", "multipart/mixed; boundary=a",
                "message/rfc822", "text/html; charset=utf-7", "--a", "--a--", "\n", "\n\n", "\r\n", "<", ">",
                "=?utf-8?B?",
                "?=", "Content-Transfer-Encoding: base64", "=3D", "<p>", "References: <a@b> <c", ";", "\"", "\\"),
                Arbitraries.strings().ofMaxLength(12)).list().ofMaxSize(60).map(parts -> String.join("", parts));
    }

    @Property(tries = 3_000, seed = "20210709")
    void nothingThatComesMakesTheReadingFail(@ForAll("mails") String mail) {
        Message message = read(mail);

        assertThat(message.words().chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t')).isEmpty();
    }

    @Property(tries = 500, seed = "20210709")
    void norDoBytesOfAnyKind(@ForAll byte[] bytes) {
        Mail.read(new ByteArrayInputStream(bytes), Set.of());
    }

    private static Message read(String mail) {
        return Mail.read(bytes(mail), Set.of());
    }

    private static ByteArrayInputStream bytes(String mail) {
        return new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
    }
}
