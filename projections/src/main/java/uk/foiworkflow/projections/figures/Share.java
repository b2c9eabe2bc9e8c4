package uk.foiworkflow.projections.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A percentage of what was counted.
 *
 * @param id its name in its definition
 * @param line the line or table of the return where it stands; null where it stands in none
 * @param parts the measures that are added up
 * @param whole the measures that they are a part of, added up
 * @param rated whether the Commissioner's thresholds are for it
 */
public record Share(String id, @Nullable String line, String heading, String meaning, List<String> parts,
        List<String> whole, boolean rated) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long GOOD = 95;
    private static final long ADEQUATE = 90;

    public Share {
        parts = List.copyOf(parts);
        whole = List.copyOf(whole);
    }

    /** How the Commissioner's self-assessment rates a percentage. */
    public enum Rating {

        GOOD, ADEQUATE, UNSATISFACTORY;

        @Override
        public String toString() {
            return uk.foiworkflow.law.Wire.word(this);
        }
    }

    /** The part and the whole, by what was counted. */
    public long part(Map<String, Long> counts) {
        return sum(parts, counts);
    }

    /** What the part is of. */
    public long whole(Map<String, Long> counts) {
        return sum(whole, counts);
    }

    /** Rounded half up to one decimal; null where there is nothing of which it could be a part. */
    public @Nullable BigDecimal percent(Map<String, Long> counts) {
        long of = whole(counts);
        return of == 0
                ? null
                : BigDecimal.valueOf(part(counts)).multiply(HUNDRED).divide(BigDecimal.valueOf(of), 1,
                        RoundingMode.HALF_UP);
    }

    /** By the exact figures and not the rounded ones: 95 % is good, 90 % adequate; null where there is nothing to rate. */
    public @Nullable Rating rating(Map<String, Long> counts) {
        long of = whole(counts);
        if (!rated || of == 0) {
            return null;
        }
        long part = 100 * part(counts);
        if (part >= GOOD * of) {
            return Rating.GOOD;
        }
        return part >= ADEQUATE * of ? Rating.ADEQUATE : Rating.UNSATISFACTORY;
    }

    private static long sum(List<String> measures, Map<String, Long> counts) {
        return measures.stream().mapToLong(measure -> counts.getOrDefault(measure, 0L)).sum();
    }
}
