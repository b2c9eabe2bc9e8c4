package uk.foiworkflow.seal;

import java.util.List;
import uk.foiworkflow.log.Note;
import uk.foiworkflow.log.SigningKey;

/**
 * A restoration as it stands in its table: signed, for whoever may add a row there need not be who may declare one.
 *
 * @param note what was declared, with the signature of the log
 */
record Declared(Restoration restoration, String note) {

    static Declared by(SigningKey key, Restoration restoration) {
        return new Declared(restoration, Note.sign(text(restoration), List.of(key)).toString());
    }

    /** What is signed. */
    static String text(Restoration restoration) {
        return "foi-workflow restoration 1\n" + restoration.line() + "\n";
    }
}
