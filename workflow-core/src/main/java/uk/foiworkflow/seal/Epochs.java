package uk.foiworkflow.seal;

import java.util.List;
import java.util.Objects;
import uk.foiworkflow.log.Checkpoint;

/** The epochs of the log: the first, and one after every restoration, each a log of its own to those who follow it. */
final class Epochs {

    private Epochs() {}

    /** The origin of the heads that are signed after these restorations. */
    static String origin(String log, List<Restoration> restorations) {
        return restorations.isEmpty() ? log : log + "/epoch-" + epoch(restorations);
    }

    /** The epoch that began with the last of these restorations; 1 when there are none. */
    static int epoch(List<Restoration> restorations) {
        return restorations.isEmpty() ? 1 : restorations.getLast().epoch();
    }

    /** In which epoch that head was signed, as it says. */
    static int of(Checkpoint checkpoint) {
        return epoch(restorations(checkpoint));
    }

    /** What was restored before that head, as it says. */
    static List<Restoration> restorations(Checkpoint checkpoint) {
        return checkpoint.extensions().stream().map(Restoration::parse).filter(Objects::nonNull).toList();
    }
}
