package uk.foiworkflow.seal;

import java.util.List;

/** The epochs of the log: the first, and one after every restoration, each a log of its own to those who follow it. */
final class Epochs {

    private Epochs() {}

    /** The origin of the heads that are signed after these restorations. */
    static String origin(String log, List<Restoration> restorations) {
        return restorations.isEmpty() ? log : log + "/epoch-" + restorations.getLast().epoch();
    }
}
