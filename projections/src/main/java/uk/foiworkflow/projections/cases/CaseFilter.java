package uk.foiworkflow.projections.cases;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.request.Stage;

/**
 * Which cases are wanted; null stands for all.
 *
 * @param q words that stand in a reference, the former reference or a question, whatever the case
 * @param state those at this stage
 * @param formerReference exactly this reference of the older system
 * @param when the time of which they are told
 */
public record CaseFilter(@Nullable String q, @Nullable Stage state, @Nullable String formerReference,
        When when) {

    /** Every case, as it stands. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, When.NOW);
}
