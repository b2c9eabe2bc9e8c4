package uk.foiworkflow.seal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param events how many events were found to be right, from the first on without a gap
 * @param recorded how many the database says to have recorded
 * @param since when the first was recorded, UTC; null when there is none
 * @param head the newest head that was found right; null when there is none
 * @param witnesses who holds a head that agrees
 * @param restorations what was declared, and lost with it
 * @param faults what is wrong, the first of each kind; none when all is well
 */
public record Verdict(long events, long recorded, @Nullable Instant since, @Nullable TreeHead head,
        List<String> witnesses, List<Restoration> restorations, List<Fault> faults) {

    public Verdict {
        witnesses = List.copyOf(witnesses);
        restorations = List.copyOf(restorations);
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }

    /** All of it in one line. */
    public String line() {
        return sound() ? whole() : faults.stream().map(Fault::words).collect(Collectors.joining("; "));
    }

    private String whole() {
        StringBuilder line = new StringBuilder();
        line.append(number(events)).append(" of ").append(number(recorded)).append(" events");
        if (since != null) {
            line.append(", unbroken since ").append(since);
        }
        restorations.forEach(restoration -> line.append(", restored, declared, positions ")
                .append(number(restoration.kept() + 1)).append(" to ").append(number(restoration.lost()))
                .append(" lost"));
        if (head == null) {
            return line.append(", no head").toString();
        }
        line.append(", head ").append(head.root()).append(" of ").append(number(head.size()));
        if (head.size() < events) {
            line.append(", ").append(number(events - head.size())).append(" not under a head yet");
        }
        return line.append(witnesses.isEmpty()
                ? ", witnessed by nobody: this proves nothing against who holds the database and the key"
                : ", witnessed by " + String.join(", ", witnesses)).toString();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
