package uk.foiworkflow.seal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one witness.
 *
 * @param size of the newest head that it has taken; 0 while there is none
 * @param lodgedAt when it took that, UTC; null while there is none
 * @param waiting how many heads were signed since
 * @param since when the first of these was signed, UTC; null when none waits
 * @param behind whether it should have a newer one by now, or the last attempt failed
 * @param trouble why the last attempt of this node failed; null when it did not, or this node made none
 */
public record Standing(String witness, long size, @Nullable Instant lodgedAt, long waiting, @Nullable Instant since,
        boolean behind, @Nullable String trouble) {

    private static final String NOBODY = "no witness is configured: integrity is proven only against outsiders, not against"
            + " whoever holds the database and the key";

    /** Who holds which head, in one line of ASCII; where there is no witness, what that means. */
    public static String holders(List<Standing> standings) {
        return inOneLine(standings, Standing::holds);
    }

    /** The same, with what waits and why. */
    public static String words(List<Standing> standings) {
        return inOneLine(standings, Standing::words);
    }

    private static String inOneLine(List<Standing> standings, Function<Standing, String> each) {
        return standings.isEmpty() ? NOBODY : standings.stream().map(each).collect(Collectors.joining("; "));
    }

    private String holds() {
        return witness + " holds "
                + (lodgedAt == null ? "no head" : String.format(Locale.ROOT, "a head of %,d", size));
    }

    private String words() {
        return behind
                ? holds() + ", " + waiting + " wait since " + since + (trouble == null ? "" : ": " + trouble)
                : holds();
    }
}
