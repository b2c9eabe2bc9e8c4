package uk.foiworkflow.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was found of the commitments of all events.
 *
 * @param events how many were looked at
 * @param fitting how many say what they committed to
 * @param shredded how many can be held against nothing any more, for their key was destroyed as it was ordered
 * @param lost the same of a master key that is lost
 * @param newer how many only a newer release could have written; their secrets are right
 * @param wrong how many are wrong
 * @param misfits those that are wrong, the first hundred
 */
public record CommitmentVerdict(long events, long fitting, long shredded, long lost, long newer, long wrong,
        List<Misfit> misfits) {

    private static final int SAID = 3;

    /**
     * An event that is wrong.
     *
     * @param words what is wrong, in one sentence
     */
    public record Misfit(Kind kind, long position, String words) {}

    /** What can be wrong. */
    public enum Kind {
        /** Its secret was made without the key of its request. */
        FORGED,
        /** Its secret is right, and it does not say what it committed to. */
        ALTERED,
        /** Its key is gone or opens nothing, and nobody ordered that. */
        KEY_GONE,
        /** It stands behind the order to shred, which is the last of a stream. */
        ADDED
    }

    public CommitmentVerdict {
        misfits = List.copyOf(misfits);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return wrong == 0;
    }

    /** All of it in one line. */
    public String line() {
        if (!sound()) {
            return String.format(Locale.ROOT, "%,d of %,d events are wrong: ", wrong, events)
                    + misfits.stream().limit(SAID).map(Misfit::words).collect(Collectors.joining("; "))
                    + (wrong > SAID ? "; …" : "");
        }
        List<String> parts = new ArrayList<>();
        parts.add(String.format(Locale.ROOT, "%,d of %,d events say what they committed to", fitting, events));
        add(parts, shredded, "shredded");
        add(parts, lost, "under a lost master key");
        add(parts, newer, "newer than this release");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long events, String what) {
        if (events > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", events, what));
        }
    }
}
