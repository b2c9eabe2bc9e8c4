package uk.foiworkflow.seal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.log.Note;
import uk.foiworkflow.log.UntrustedNote;

/** What stands in the tables of the tree is believed by its signature alone, for others may add rows there as well. */
final class Belief {

    private static final Logger LOG = LoggerFactory.getLogger(Belief.class);

    private final Trust trust;

    Belief(Trust trust) {
        this.trust = trust;
    }

    /** @throws Unsealable when no key of the log signed it, or signed another tree */
    void in(TreeHead head) {
        Fault fault = new Heads(trust).fault(head, head.after());
        if (fault != null) {
            throw new Unsealable(fault.words());
        }
    }

    /** @throws Unsealable when no key of the log signed it */
    void in(Declared declared) {
        try {
            Note note = Note.parse(declared.note());
            var unused = note.signers(trust.keys());
            if (note.text().equals(Declared.text(declared.restoration()))) {
                return;
            }
        } catch (UntrustedNote | IllegalArgumentException e) {
            LOG.debug("A restoration is not believed", e);
        }
        throw new Unsealable("That epoch " + declared.restoration().epoch()
                + " began with a restoration was declared by nobody who has a key of the log");
    }
}
