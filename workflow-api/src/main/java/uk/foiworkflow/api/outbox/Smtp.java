package uk.foiworkflow.api.outbox;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.request.event.NotSent;

/**
 * A mail server, spoken to by SMTP. What it answers is told apart by one question alone: could it have taken the message?
 * Only after the end of the text was sent, and no answer came.
 */
final class Smtp implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String END_OF_TEXT = ".";
    private static final int PERMANENT = 500;
    private static final int LONGEST_ERROR = 300;

    private final MailProperties mail;
    private final Clock clock;
    private final Session session;
    private final InternetAddress from;

    /** @throws AddressException when there is no proper address to send from */
    Smtp(MailProperties mail, Clock clock) throws AddressException {
        this.mail = mail;
        this.clock = clock;
        this.from = new InternetAddress(mail.from(), true);
        this.session = Session.getInstance(settings(mail));
    }

    private static Properties settings(MailProperties mail) {
        String millis = Long.toString(mail.timeout().toMillis());
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", mail.host());
        settings.setProperty("mail.smtp.port", Integer.toString(mail.port()));
        settings.setProperty("mail.smtp.auth", Boolean.toString(!mail.username().isEmpty()));
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(mail.starttls()));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(mail.starttls()));
        settings.setProperty("mail.smtp.connectiontimeout", millis);
        settings.setProperty("mail.smtp.timeout", millis);
        settings.setProperty("mail.smtp.writetimeout", millis);
        return settings;
    }

    @Override
    public boolean served() {
        return true;
    }

    @Override
    public Delivery hand(UUID id, @Nullable String address, Wording wording) {
        if (address == null) {
            return new Delivery.Never(NotSent.NO_ADDRESS, "The directory has no address.");
        }
        MimeMessage message;
        InternetAddress to;
        try {
            to = new InternetAddress(address, true);
            message = message(id, to, wording);
        } catch (MessagingException e) {
            return new Delivery.Never(NotSent.NO_ADDRESS, "The address in the directory is none.");
        }
        Transport transport;
        try {
            transport = session.getTransport("smtp");
            transport.connect(nullIfEmpty(mail.username()), nullIfEmpty(mail.password()));
        } catch (MessagingException e) {
            return new Delivery.NotNow(NotSent.UNREACHABLE, words(e, address));
        }
        try {
            transport.sendMessage(message, new InternetAddress[]{to});
            return new Delivery.Taken();
        } catch (MessagingException e) {
            return judged(e, address);
        } finally {
            leave(transport);
        }
    }

    private MimeMessage message(UUID id, InternetAddress to, Wording wording) throws MessagingException {
        String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        MimeMessage message = new MimeMessage(session) {

            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + host + ">");
            }
        };
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, to);
        message.setSubject(wording.subject(), UTF_8);
        message.setText(wording.text(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static Delivery judged(MessagingException e, String address) {
        String error = words(e, address);
        for (Exception each = e; each != null; each = each instanceof MessagingException one
                ? one.getNextException()
                : null) {
            switch (each) {
                case SMTPAddressFailedException refused -> {
                    return refused(refused.getReturnCode(), words(refused, address));
                }
                case SMTPSenderFailedException refused -> {
                    return refused(refused.getReturnCode(), words(refused, address));
                }
                case SMTPSendFailedException failed when failed.getReturnCode() > 0 -> {
                    return refused(failed.getReturnCode(), words(failed, address));
                }
                case SMTPSendFailedException failed when !END_OF_TEXT.equals(failed.getCommand()) -> {
                    return new Delivery.NotNow(NotSent.UNREACHABLE, error);
                }
                default -> {
                }
            }
        }
        return new Delivery.Unknown(error);
    }

    private static Delivery refused(int code, String error) {
        return code >= PERMANENT
                ? new Delivery.Never(NotSent.REFUSED, error)
                : new Delivery.NotNow(NotSent.REFUSED, error);
    }

    /** What the server said, or else the kind of failure; without the address. */
    private static String words(MessagingException e, String address) {
        String said = String.valueOf(e.getMessage()).replace(address, "(address)").replaceAll("\\s+", " ").strip();
        String words = said.isEmpty() ? e.getClass().getSimpleName() : said;
        return words.length() <= LONGEST_ERROR ? words : words.substring(0, LONGEST_ERROR);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The message has been taken or not by now, however the server says goodbye. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye", e);
        }
    }
}
