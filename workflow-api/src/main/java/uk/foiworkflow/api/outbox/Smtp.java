package uk.foiworkflow.api.outbox;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
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
    public Delivery hand(Outgoing outgoing) {
        String address = outgoing.address();
        if (address == null) {
            return new Delivery.Never(NotSent.NO_ADDRESS, "The directory has no address.");
        }
        MimeMessage message;
        InternetAddress to;
        try {
            to = new InternetAddress(address, true);
            message = message(outgoing, to);
        } catch (MessagingException e) {
            return new Delivery.Never(NotSent.NO_ADDRESS, "The address is none.");
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

    private MimeMessage message(Outgoing outgoing, InternetAddress to) throws MessagingException {
        InternetAddress author = outgoing.from() == null ? from : new InternetAddress(outgoing.from(), true);
        String host = author.getAddress().substring(author.getAddress().indexOf('@') + 1);
        String id = outgoing.messageId() == null ? "<" + outgoing.id() + "@" + host + ">" : outgoing.messageId();
        SMTPMessage message = new SMTPMessage(session) {

            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(author);
        message.setRecipient(RecipientType.TO, to);
        message.setSubject(outgoing.wording().subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        if (outgoing.attachment() == null) {
            message.setText(outgoing.wording().text(), UTF_8);
            message.setHeader("Auto-Submitted", "auto-generated");
        } else {
            message.setContent(parts(outgoing.wording(), outgoing.attachment()));
            message.setNotifyOptions(SMTPMessage.NOTIFY_SUCCESS | SMTPMessage.NOTIFY_FAILURE);
            message.setReturnOption(SMTPMessage.RETURN_HDRS);
        }
        if (outgoing.sender() != null) {
            message.setEnvelopeFrom(outgoing.sender());
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart parts(Wording wording, DataSource attachment) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(wording.text(), UTF_8);
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(attachment));
        file.setFileName(attachment.getName());
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart(text, file);
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
