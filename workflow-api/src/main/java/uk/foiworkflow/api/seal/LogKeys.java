package uk.foiworkflow.api.seal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.log.VerifierKey;

/**
 * The keys of the log.
 *
 * @param signing with which this node signs; null when it has none, and leaves the sealing to others
 * @param former those that signed before, the oldest first
 */
record LogKeys(@Nullable SigningKey signing, List<VerifierKey> former) {

    LogKeys {
        former = List.copyOf(former);
    }

    /** All that may have signed a head, the newest last; none when this node knows none. */
    List<VerifierKey> known() {
        List<VerifierKey> known = new ArrayList<>(former);
        if (signing != null) {
            known.add(signing.verifier());
        }
        return known;
    }
}
