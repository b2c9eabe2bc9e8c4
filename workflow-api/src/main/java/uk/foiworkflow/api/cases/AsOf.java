package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a single case is asked for by what was known. */
record AsOf(
        @Parameter(description = "As the case stood at this instant, by what was known then.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf) {}
