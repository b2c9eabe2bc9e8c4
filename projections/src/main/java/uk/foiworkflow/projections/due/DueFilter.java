package uk.foiworkflow.projections.due;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.versions.When;

/**
 * Which due dates are wanted; null stands for all.
 *
 * @param officer of this officer's cases
 * @param urgency as pressing as that
 * @param when the time of which it is told, and on whose day it is judged
 */
public record DueFilter(@Nullable String officer, @Nullable Urgency urgency, When when) {

    /** All that is owed now. */
    public static final DueFilter ALL = new DueFilter(null, null, When.NOW);
}
