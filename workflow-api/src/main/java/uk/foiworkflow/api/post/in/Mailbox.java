package uk.foiworkflow.api.post.in;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import uk.foiworkflow.api.documents.Capped;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.post.PostForm;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.store.StoreFailure;

/**
 * Empties a mailbox: each message is kept durably, and only then moved. Whatever is broken off in between, the message is met
 * again and is known. What cannot be taken in now stays, and is tried again.
 */
final class Mailbox implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final ImapProperties imap;
    private final Reception reception;
    private final DataSize largest;
    private final Clock clock;

    Mailbox(ImapProperties imap, Reception reception, DataSize largest, Clock clock) {
        this.imap = imap;
        this.reception = reception;
        this.largest = largest;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public Duration interval() {
        return imap.interval();
    }

    /** Without it the engine works, and cases can be logged by hand. */
    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public Tally run() {
        try (IMAPStore store = (IMAPStore) Session.getInstance(imap.settings()).getStore(imap.protocol())) {
            store.connect(imap.host(), imap.port(), imap.username(), imap.secret());
            Folder done = store.getFolder(imap.done());
            if (!done.exists()) {
                done.create(Folder.HOLDS_MESSAGES);
            }
            try (IMAPFolder folder = (IMAPFolder) store.getFolder(imap.folder())) {
                folder.open(Folder.READ_WRITE);
                return empty(folder, done, store.hasCapability("MOVE"));
            }
        } catch (MessagingException | IOException e) {
            LOG.error("The mailbox {} cannot be emptied: {}", imap, e.toString());
            throw new MailboxTrouble(e);
        }
    }

    private Tally empty(IMAPFolder folder, Folder done, boolean moves) throws MessagingException {
        Message[] messages = folder.getMessages();
        int left = 0;
        for (Message message : messages) {
            if (Thread.currentThread().isInterrupted()) {
                return new Tally(messages.length, 0, left);
            }
            left += taken(folder, (IMAPMessage) message, done, moves) ? 0 : 1;
        }
        if (left > 0) {
            throw new MailboxTrouble(left + " messages had to stay in the mailbox");
        }
        return new Tally(messages.length, messages.length, 0);
    }

    /** One that cannot be taken in keeps no other from it. */
    private boolean taken(IMAPFolder folder, IMAPMessage message, Folder done, boolean moves)
            throws MessagingException {
        try {
            enter(message);
            move(folder, message, done, moves);
            return true;
        } catch (StoreFailure away) {
            throw away;
        } catch (RuntimeException | IOException | MessagingException notNow) {
            if (!folder.isOpen()) {
                throw new MessagingException("the mailbox has closed", notNow);
            }
            LOG.error("A message stays in the mailbox: {}", notNow.toString());
            return false;
        }
    }

    private void enter(IMAPMessage message) throws MessagingException, IOException {
        Capped.check(message.getSizeLong(), largest);
        try (InputStream bytes = new Capped(message.getMimeStream(), largest)) {
            reception.enter(bytes, PostForm.EMAIL, arrived(message), Caller.engine());
        }
    }

    /** The day on which the server took it, which is ours. */
    private LocalDate arrived(Message message) throws MessagingException {
        Date received = message.getReceivedDate();
        Instant now = clock.instant();
        return KnownSince.day(received == null || received.toInstant().isAfter(now) ? now : received.toInstant());
    }

    private static void move(IMAPFolder folder, Message message, Folder done, boolean moves) throws MessagingException {
        Message[] one = {message};
        if (moves) {
            folder.moveMessages(one, done);
        } else {
            folder.copyMessages(one, done);
            folder.setFlags(one, new Flags(Flags.Flag.DELETED), true);
            folder.expunge(one);
        }
    }
}
