package uk.foiworkflow.api.seal;

import java.util.List;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.log.Note;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.log.VerifierKey;
import uk.foiworkflow.seal.SealedLog;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Unsealable;

/** Vouches with the key of the log for what leaves the engine. */
public final class Notary {

    private final LogKeys keys;
    private final Sealing sealing;
    private final SealedLog log;

    Notary(LogKeys keys, Sealing sealing, SealedLog log) {
        this.keys = keys;
        this.sealing = sealing;
        this.log = log;
    }

    /**
     * Seals all that was recorded before the call.
     *
     * @param position of the last event that is to be under the head
     * @throws ProblemException 503 when this node has no key of the log, or nothing is sealed at the moment
     */
    public TreeHead seal(long position) {
        key();
        try {
            TreeHead head = sealing.now();
            if (head != null && head.size() >= position) {
                return head;
            }
        } catch (Unsealable e) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Nothing is sealed: " + e.getMessage() + ".");
        }
        throw new ProblemException(ProblemType.UNAVAILABLE, "The last events are not sealed yet.");
    }

    /**
     * The text with the signature of the log, C2SP signed-note.
     *
     * @param text ends with a newline, and begins with a line that says what it is, so that it is never taken for a head
     * @throws ProblemException 503 when this node has no key of the log
     */
    public String sign(String text) {
        return Note.sign(text, List.of(key())).toString();
    }

    /** The keys with which the log is or was signed, the newest last. */
    public List<VerifierKey> keys() {
        return keys.known();
    }

    /** What was sealed. */
    public SealedLog log() {
        return log;
    }

    private SigningKey key() {
        SigningKey key = keys.signing();
        if (key == null) {
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    "This node has no key of the log, so it can vouch for nothing: ask one that has.");
        }
        return key;
    }
}
