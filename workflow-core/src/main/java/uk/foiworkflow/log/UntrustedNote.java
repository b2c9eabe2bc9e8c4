package uk.foiworkflow.log;

import java.util.List;

/** Nothing that this note says may be believed. */
public final class UntrustedNote extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean forged;

    private UntrustedNote(String message, boolean forged) {
        super(message);
        this.forged = forged;
    }

    static UntrustedNote forged(String signer) {
        return new UntrustedNote("The note was not signed by " + signer + ", as it says", true);
    }

    static UntrustedNote unknown(List<String> signers) {
        return new UntrustedNote("The note is signed by no known key, but by " + String.join(", ", signers), false);
    }

    /** Whether a line of a known key is not its signature; if not, no known key signed at all. */
    public boolean forged() {
        return forged;
    }
}
