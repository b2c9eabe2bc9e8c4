package uk.foiworkflow.host;

/** The idempotency key belongs to another call of the same actor. */
public final class KeyReused extends Rejection {

    private static final long serialVersionUID = 1L;

    KeyReused(String key) {
        super("The idempotency key '" + key + "' was used for another call");
    }
}
