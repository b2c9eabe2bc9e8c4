package uk.foiworkflow.projections.versions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.reader.Rows;
import uk.foiworkflow.projections.standing.KnownSince;

/**
 * The time of which a list is told: now; as was known at an instant; or as had happened by the end of a day, with all that is
 * known now. Of both at once only a single case is told, from its events.
 *
 * @param asOf UTC; null unless it is asked what was known
 * @param onDate a day of law, Europe/London; null unless it is asked what had happened
 */
public record When(@Nullable Instant asOf, @Nullable LocalDate onDate) {

    /** As things stand. */
    public static final When NOW = new When(null, null);

    public When {
        if (asOf != null && onDate != null) {
            throw new IllegalArgumentException("A list is told of one axis at a time");
        }
    }

    /**
     * An SQL condition that holds for the rows that held then.
     *
     * @param version what the table of versions is called in the statement
     */
    public String holds(String version) {
        if (asOf != null) {
            return holds(version, "known", ":asOf");
        }
        return onDate != null ? holds(version, "happened", ":onDate") : version + ".to_position IS NULL";
    }

    /** The values to which {@link #holds} refers. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (asOf != null) {
            parameters.put("asOf", Rows.utc(asOf));
        }
        if (onDate != null) {
            parameters.put("onDate", onDate);
        }
        return parameters;
    }

    /** The day by which it is told what is due, Europe/London. */
    public LocalDate day(Clock clock) {
        return onDate != null ? onDate : KnownSince.day(asOf != null ? asOf : clock.instant());
    }

    private static String holds(String version, String axis, String at) {
        String from = version + "." + axis + "_from";
        String to = version + "." + axis + "_to";
        return "(" + from + " <= " + at + " AND (" + to + " IS NULL OR " + to + " > " + at + "))";
    }
}
