package uk.foiworkflow.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That an older state of the database was brought back, as an operator declared. It begins a new epoch of the log, and every
 * head of this and all later epochs says so in a line of its own.
 *
 * @param epoch the epoch that began with it, from 2
 * @param kept the last position that is proven to be what it was; 0 when none is
 * @param lost the last position that was sealed before, greater than {@code kept}
 * @param at when it was declared, UTC, whole seconds
 * @param by the user who declared it, spaces in the name made underscores
 * @param reason in the operator's words, one line
 */
public record Restoration(int epoch, long kept, long lost, Instant at, String by, String reason) {

    private static final Pattern LINE = Pattern
            .compile("epoch (\\d+) restored to (\\d+), lost to (\\d+), declared (\\S+) by (\\S+): (.+)");
    private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** The same in whole seconds, with a name of one word and a reason of one line. */
    public Restoration {
        at = at.truncatedTo(ChronoUnit.SECONDS);
        by = BREAK.matcher(by.strip()).replaceAll("_");
        reason = BREAK.matcher(reason).replaceAll(" ").strip();
        if (epoch < 2 || kept < 0 || lost <= kept || reason.isEmpty() || by.isEmpty()) {
            throw new IllegalArgumentException("Not a restoration: " + epoch + ", " + kept + ", " + lost);
        }
    }

    /** Whether it declares a head of that epoch and size to be lost. */
    boolean declares(int ofEpoch, long size) {
        return concerns(ofEpoch, size) && size <= lost;
    }

    /** Whether the log goes on from before a head of that epoch and size. */
    boolean concerns(int ofEpoch, long size) {
        return epoch > ofEpoch && kept < size;
    }

    /** As a head says it. */
    String line() {
        return "epoch " + epoch + " restored to " + kept + ", lost to " + lost + ", declared " + at + " by " + by + ": "
                + reason;
    }

    /** What a further line of a head says; null when it says something else. */
    static @Nullable Restoration parse(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? new Restoration(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)),
                        Long.parseLong(parts.group(3)), Instant.parse(parts.group(4)), parts.group(5), parts.group(6))
                : null;
    }
}
