package uk.foiworkflow.projections.days;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.standing.Step;

/**
 * That a step had taken so many working days at most in every request, all visits to it together, and everything else as many
 * as it did: what is saved there brings the answer forward.
 *
 * @param who only with this officer, holder or layer; null for all together
 * @param atMost working days
 */
public record Supposed(Step step, @Nullable String who, int atMost) {

    /** How many working days of the limit it would have saved of a request. */
    public int saved(Spent spent) {
        int days = spent.spans().stream().filter(span -> span.step() == step)
                .filter(span -> who == null || who.equals(span.who())).mapToInt(Span::counted).sum();
        return Math.max(0, days - atMost);
    }

    /** By how many working days the answer would have been late; 0 where it would have been in time. */
    public int late(Spent spent) {
        return Math.max(0, spent.lateness().days() - saved(spent));
    }
}
