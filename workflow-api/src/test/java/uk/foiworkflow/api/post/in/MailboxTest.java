package uk.foiworkflow.api.post.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.scan.Scanner;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.post.PostForm;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.PostgresEventStore;

/** A mailbox on a server of its own: nothing in it is lost, and nothing logged twice. */
@EngineTest
class MailboxTest {

    private static final String US = "foi@council.example";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @Autowired
    private Reception reception;
    @Autowired
    private PostgresEventStore store;
    @Autowired
    private FileStore files;
    @Autowired
    private Register register;
    @Autowired
    private DataSource writer;
    @TempDir
    private Path directory;

    private Postbag post;
    private GreenMailUser us;

    @BeforeEach
    void start(@LocalServerPort int port) {
        post = new Postbag(new Client(port));
        server.start();
        us = server.setUser(US, "foi", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatIsInTheMailboxIsKeptAsItCameAndThenMoved() throws Exception {
        String mail = Postbag.message("a@example.org", Postbag.id(), "Taxis", "", "What was spent on taxis?\r\n");
        delivered(mail);
        int before = entries();

        assertThat(mailbox(imap("secret")).run()).isEqualTo(new Tally(1, 1, 0));

        assertThat(entries()).isEqualTo(before + 1);
        assertThat(folder("INBOX").getMessageCount()).isZero();
        assertThat(folder("Logged").getMessageCount()).isEqualTo(1);
        JsonNode entry = entered(mail);
        assertThat(entry.get("subject").stringValue()).isEqualTo("Taxis");
        assertThat(entry.get("arrived").stringValue()).isEqualTo(LocalDate.now(ZoneId.of("Europe/London")).toString());
    }

    @Test
    void aNodeThatWasKilledBeforeItMovedAMessageLeavesOneEntry() throws Exception {
        String mail = Postbag.message("a@example.org", Postbag.id(), "Taxis", "", "What was spent on taxis?\r\n");
        delivered(mail);
        int before = entries();
        // As it comes from the server; then the node is gone.
        reception.enter(new ByteArrayInputStream(stored()), PostForm.EMAIL, LocalDate.of(2021, 7, 5), Caller.engine());

        mailbox(imap("secret")).run();

        assertThat(entries()).isEqualTo(before + 1);
        assertThat(folder("INBOX").getMessageCount()).isZero();
        assertThat(entered(mail).get("arrived").stringValue()).isEqualTo("2021-07-05");
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() throws Exception {
        delivered(Postbag.message("a@example.org", Postbag.id(), "Taxis", "", "Taxis?\r\n"));
        int before = entries();

        assertThatExceptionOfType(MailboxTrouble.class).isThrownBy(() -> mailbox(imap("wrong")).run());
        assertThat(entries()).isEqualTo(before);
        mailbox(imap("secret")).run();

        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void whatIsTooLargeStaysAndTheOthersAreTakenIn() throws Exception {
        delivered(Postbag.message("a@example.org", Postbag.id(), "Large", "", "x".repeat(20_000)));
        delivered(Postbag.message("a@example.org", Postbag.id(), "Small", "", "Taxis?\r\n"));
        int before = entries();
        Mailbox small = new Mailbox(imap("secret"), reception, DataSize.ofKilobytes(10), Clock.systemUTC());

        assertThatExceptionOfType(MailboxTrouble.class).isThrownBy(small::run);

        assertThat(entries()).isEqualTo(before + 1);
        assertThat(folder("INBOX").getMessageCount()).isEqualTo(1);
        assertThat(folder("INBOX").getMessages().getFirst().getMimeMessage().getSubject()).isEqualTo("Large");
    }

    @Test
    void whileTheScannerIsAwayMessagesWait() throws Exception {
        delivered(Postbag.message("a@example.org", Postbag.id(), "Taxis", "", "Taxis?\r\n"));
        int before = entries();
        Scanner away = bytes -> {
            throw new ProblemException(ProblemType.UNAVAILABLE, "away");
        };
        Mailbox box = new Mailbox(imap("secret"), new Reception(store, files, register, away, Set.of(US)),
                DataSize.ofMegabytes(1), Clock.systemUTC());

        assertThatExceptionOfType(MailboxTrouble.class).isThrownBy(box::run);

        assertThat(entries()).isEqualTo(before);
        assertThat(folder("INBOX").getMessageCount()).isEqualTo(1);
    }

    private Mailbox mailbox(ImapProperties imap) {
        return new Mailbox(imap, reception, DataSize.ofMegabytes(1), Clock.systemUTC());
    }

    /** The password is read from a file at each look. */
    private ImapProperties imap(String password) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), password + "\n");
        return new ImapProperties("127.0.0.1", server.getImap().getPort(), false, "foi", "", file.toString(), "",
                "INBOX", "Logged", Duration.ofMinutes(1), Duration.ofSeconds(10));
    }

    private void delivered(String mail) throws MessagingException {
        us.deliver(new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private byte[] stored() throws Exception {
        var bytes = new ByteArrayOutputStream();
        folder("INBOX").getMessages().getFirst().getMimeMessage().writeTo(bytes);
        return bytes.toByteArray();
    }

    private MailFolder folder(String name) {
        return server.getManagers().getImapHostManager().getFolder(us, name);
    }

    private int entries() {
        return JdbcClient.create(writer).sql("SELECT count(*) FROM events.event WHERE type = 'PostReceived'")
                .query(Integer.class).single();
    }

    /** The entry that there is of it, found by sending it once more. */
    private JsonNode entered(String mail) {
        return post.opens("2021-07-09", mail).json();
    }
}
