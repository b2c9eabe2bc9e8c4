package uk.foiworkflow.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.Checkpoint;
import uk.foiworkflow.log.Note;
import uk.foiworkflow.log.UntrustedNote;
import uk.foiworkflow.log.VerifierKey;
import uk.foiworkflow.seal.Fault.Kind;

/** Reads signed heads and believes what the keys of the log signed, and nothing else. */
final class Heads {

    private final Trust trust;
    /** The newest of the keys that signed so far: who took over does not give back. */
    private int key;

    Heads(Trust trust) {
        this.trust = trust;
    }

    /**
     * What a head says.
     *
     * @param epoch of the log, from 1
     */
    record Said(Checkpoint checkpoint, int epoch, List<Restoration> restorations) {}

    /** What is wrong with a head of the database by itself; null when nothing is. */
    @Nullable
    Fault fault(TreeHead head, long before) {
        Said said;
        int signer;
        try {
            List<VerifierKey> signers = Note.parse(head.note()).signers(trust.keys());
            signer = signers.stream().mapToInt(trust.keys()::indexOf).max().orElseThrow();
            said = said(head.note());
        } catch (UntrustedNote e) {
            return new Fault(e.forged() ? Kind.HEAD_ALTERED : Kind.STRANGE_KEY, head.size(),
                    "The head of " + head.size() + " cannot be believed: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return altered(head, "is none: " + e.getMessage());
        }
        if (signer < key) {
            return new Fault(Kind.OLD_KEY, head.size(), "The head of " + head.size()
                    + " is signed with an old key: " + trust.keys().get(key) + " had taken over");
        }
        key = signer;
        if (said.checkpoint.size() != head.size() || !said.checkpoint.root().equals(head.root())) {
            return altered(head, "is signed for another tree, of " + said.checkpoint.size());
        }
        return head.after() == before ? null : altered(head, "follows on " + head.after() + ", not on " + before);
    }

    /** What a head says, whoever may have signed it beside a key of the log. */
    Said said(String note) {
        Checkpoint checkpoint = Checkpoint.open(note, trust.keys());
        List<Restoration> restorations = Epochs.restorations(checkpoint);
        if (!checkpoint.origin().equals(Epochs.origin(trust.log(), restorations))) {
            throw new IllegalArgumentException("It is of another log, " + checkpoint.origin());
        }
        return new Said(checkpoint, Epochs.epoch(restorations), restorations);
    }

    private static Fault altered(TreeHead head, String how) {
        return new Fault(Kind.HEAD_ALTERED, head.size(), "The head of " + head.size() + " " + how);
    }
}
