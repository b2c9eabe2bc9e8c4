package uk.foiworkflow.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.request.event.NotSent;

class SmtpTest {

    private static final Wording WORDING = new Wording("FOI case 1: a reminder", "Please reply.\r\n");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("foi@council.example", "foi", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theSameMessageHasTheSameIdEachTime() throws Exception {
        Smtp smtp = smtp(false, "foi", "secret");
        UUID id = UUID.randomUUID();

        assertThat(smtp.hand(id, "harry@council.example", WORDING)).isEqualTo(new Delivery.Taken());
        assertThat(smtp.hand(id, "harry@council.example", WORDING)).isEqualTo(new Delivery.Taken());

        assertThat(server.getReceivedMessages()).extracting(message -> message.getMessageID())
                .containsExactly("<" + id + "@council.example>", "<" + id + "@council.example>");
        assertThat(server.getReceivedMessages()[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aWrongPasswordIsNoLastWord() throws AddressException {
        Delivery delivery = smtp(false, "foi", "wrong").hand(UUID.randomUUID(), "harry@council.example", WORDING);

        assertThat(delivery).isInstanceOfSatisfying(Delivery.NotNow.class,
                later -> assertThat(later.cause()).isEqualTo(NotSent.UNREACHABLE));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothingIsSaidInClearToAServerThatDoesNotOfferMore() throws AddressException {
        Delivery delivery = smtp(true, "", "").hand(UUID.randomUUID(), "harry@council.example", WORDING);

        assertThat(delivery).isInstanceOf(Delivery.NotNow.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatIsNoAddressIsToldWithoutAskingTheServer() throws AddressException {
        assertThat(smtp(false, "", "").hand(UUID.randomUUID(), "harry", WORDING))
                .isInstanceOfSatisfying(Delivery.Never.class,
                        never -> assertThat(never.cause()).isEqualTo(NotSent.NO_ADDRESS));
        assertThat(smtp(false, "", "").hand(UUID.randomUUID(), null, WORDING)).isInstanceOf(Delivery.Never.class);
    }

    private Smtp smtp(boolean starttls, String user, String password) throws AddressException {
        return new Smtp(new MailProperties("127.0.0.1", server.getSmtp().getPort(), starttls, user, password,
                "foi@council.example", "", Duration.ofSeconds(5)), Clock.systemUTC());
    }
}
