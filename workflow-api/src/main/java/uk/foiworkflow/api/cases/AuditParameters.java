package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.trail.TrailFilter;

/** Which lines of the trail are wanted, as the address asks for them. */
record AuditParameters(
        @Parameter(description = "Who acted, exactly.", example = "officer") @Nullable String actor,
        @Parameter(description = "The type of event, exactly.", example = "ResponseIssued") @Nullable String type,
        @Parameter(description = "Recorded at this instant or later.", example = "2021-07-01T00:00:00Z") @Nullable Instant from,
        @Parameter(description = "Recorded before this instant.", example = "2021-10-01T00:00:00Z") @Nullable Instant to,
        @Parameter(description = "Words in the sentence, the reason or the reference, whatever the case.") @Nullable String q,
        @Parameter(description = "The `next` of the page before.") @Nullable Long after,
        @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {

    TrailFilter filter() {
        return new TrailFilter(actor, type, from, to, q);
    }
}
