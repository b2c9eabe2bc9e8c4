package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a single case is asked for. */
record Then(
        @Parameter(description = "As the file stood at this instant, by what was known then.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf,
        @Parameter(description = "As things had happened by the end of this day, told with all that is known now, or was known at `asOf`.", example = "2021-08-02") @Nullable LocalDate onDate) {}
