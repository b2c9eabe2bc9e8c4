package uk.foiworkflow.api.dispatch;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.store.KeptFile;

/**
 * What a mail server reports of a message that it was given, as it says it (RFC 3464).
 *
 * @param messageId of the message that it is about, with its brackets
 * @param recipients what became of it, by recipient
 */
public record DeliveryReport(String messageId, List<Recipient> recipients) {

    private static final int LARGEST = 50 << 20;

    public DeliveryReport {
        recipients = List.copyOf(recipients);
    }

    /**
     * What became of it for one recipient.
     *
     * @param address as the report gives it; null where it gives none
     * @param action what was done
     * @param status the code of RFC 3463, such as {@code 5.1.1}; empty where it gives none
     * @param diagnostic what the other server said; null where the report does not tell
     */
    public record Recipient(@Nullable String address, Action action, String status, @Nullable String diagnostic) {}

    /** What was done about a recipient; all but {@code FAILED} and {@code DELIVERED} leave it open whether it arrives. */
    public enum Action {
        FAILED, DELAYED, DELIVERED, RELAYED, EXPANDED
    }

    /** Reads the report in a message that was kept; with the letter that it returns it may be as large as that. */
    public static Optional<DeliveryReport> in(KeptFile message) {
        try (InputStream bytes = message.stream()) {
            return read(bytes.readNBytes(LARGEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the report in a message.
     *
     * @param raw the message as it came
     * @return empty when it is no report, cannot be read, or does not say what it is about
     */
    static Optional<DeliveryReport> read(byte[] raw) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return message.isMimeType("multipart/report") && message.getContent() instanceof Multipart parts
                    ? read(parts)
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException e) {
            // Whatever comes by mail is what somebody else has made of it.
            return Optional.empty();
        }
    }

    private static Optional<DeliveryReport> read(Multipart parts) throws MessagingException, IOException {
        List<Recipient> recipients = new ArrayList<>();
        String about = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                recipients.addAll(recipients(part));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                about = messageId(part);
            }
        }
        return about == null || recipients.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeliveryReport(about, recipients));
    }

    /** The first group of fields is about the message, each that follows about a recipient. */
    private static List<Recipient> recipients(Part status) throws MessagingException, IOException {
        List<Recipient> all = new ArrayList<>();
        try (InputStream fields = status.getInputStream()) {
            while (fields.available() > 0) {
                recipient(new InternetHeaders(fields)).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Recipient> recipient(InternetHeaders fields) {
        String done = value(fields, "Action");
        if (done == null) {
            return Optional.empty();
        }
        Action action = Action.valueOf(done.toUpperCase(Locale.ROOT));
        String status = value(fields, "Status");
        String last = value(fields, "Final-Recipient");
        return Optional.of(new Recipient(typed(last == null ? value(fields, "Original-Recipient") : last), action,
                status == null ? "" : status, typed(value(fields, "Diagnostic-Code"))));
    }

    private static @Nullable String messageId(Part original) throws MessagingException, IOException {
        try (InputStream bytes = original.getInputStream()) {
            return value(new InternetHeaders(bytes), "Message-ID");
        }
    }

    private static @Nullable String value(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, null);
        return value == null ? null : value.replaceAll("\\s+", " ").strip();
    }

    /** Without the kind that stands before it, as in {@code rfc822; jo@example.org}. */
    private static @Nullable String typed(@Nullable String value) {
        return value == null ? null : value.substring(value.indexOf(';') + 1).strip();
    }
}
