package uk.foiworkflow.api.dashboard;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a dashboard is looked at. */
record BoardParameters(
        @Parameter(description = "As it stood at this instant, by what was known then, and judged on its day.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf,
        @Parameter(description = "As things had happened by the end of this day, by all that is known now, and judged on it.", example = "2021-08-02") @Nullable LocalDate onDate) {}
