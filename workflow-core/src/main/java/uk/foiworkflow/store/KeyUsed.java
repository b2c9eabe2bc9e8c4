package uk.foiworkflow.store;

/** The idempotency key has been used, by a call that may have been on its way at the same time. */
public final class KeyUsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyUsed(Throwable cause) {
        super("The idempotency key has been used", cause);
    }
}
