package uk.foiworkflow.api.post.in;

/** The mailbox cannot be reached, or something had to stay in it. */
final class MailboxTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailboxTrouble(String message) {
        super(message);
    }

    MailboxTrouble(Exception cause) {
        super(cause);
    }
}
