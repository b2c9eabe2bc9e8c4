package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.cases.CaseFilter;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.request.Stage;

/** Which cases are wanted, as the address asks for them. */
record CaseParameters(
        @Parameter(description = "Words in a reference, a former reference or a question, whatever the case.") @Nullable String q,
        @Parameter(description = "The stage at which the case is.") @Nullable Stage state,
        @Parameter(description = "The reference of an older system, exactly.", example = "FOI/2021/123") @Nullable String formerReference,
        @Parameter(description = "As the cases stood at this instant, by what was known then.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf,
        @Parameter(description = "As things had happened by the end of this day, by all that is known now.", example = "2021-08-02") @Nullable LocalDate onDate,
        @Parameter(description = "The `next` of the page before.") @Nullable Long after,
        @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {

    CaseFilter filter(When when) {
        return new CaseFilter(q, state, formerReference, when);
    }
}
