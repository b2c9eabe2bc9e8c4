package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Ruling;

/**
 * A decision notice of the Commissioner that has not been reversed on appeal (FOIA s.50(3), s.58).
 *
 * @param reference the Commissioner's; null when it was not recorded
 * @param finding whose position stood; null when it was not recorded
 * @param breaches the provisions found breached, as the notice spells them; empty when none were, or they were not recorded
 */
public record Ruled(LocalDate on, @Nullable String reference, @Nullable Ruling finding, List<String> breaches) {

    public Ruled {
        breaches = List.copyOf(breaches);
    }
}
