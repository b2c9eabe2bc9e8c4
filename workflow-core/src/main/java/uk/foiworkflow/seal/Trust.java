package uk.foiworkflow.seal;

import java.util.List;
import uk.foiworkflow.log.VerifierKey;

/**
 * What a verification rests on; none of it may come out of the database.
 *
 * @param keys those with which the log is or was signed, the newest last; one or more, all of the same name
 * @param witnessed heads that are held outside
 */
public record Trust(List<VerifierKey> keys, List<Witnessed> witnessed) {

    public Trust {
        keys = List.copyOf(keys);
        witnessed = List.copyOf(witnessed);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Without a key no head can be believed");
        }
    }

    /** The name of the log. */
    String log() {
        return keys.getLast().name();
    }
}
