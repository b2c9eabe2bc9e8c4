package uk.foiworkflow.api.dashboard;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.projections.waiting.WaitingFilter;
import uk.foiworkflow.projections.waiting.Whom;
import uk.foiworkflow.request.Stage;

/** Which unfinished cases are wanted, as the address of a list asks for them. */
record CasesParameters(
        @Parameter(description = "Of this officer; left empty, those that nobody has.", example = "officer") @Nullable String officer,
        @Parameter(description = "At this stage.") @Nullable Stage stage,
        @Parameter(description = "As pressing as that.") @Nullable Urgency urgency,
        @Parameter(description = "That wait for that.") @Nullable Whom waitingFor,
        @Parameter(description = "That wait for this person, team or layer; left empty, for nobody in particular.") @Nullable String who,
        @Parameter(description = "True for those that have waited for something longer than usual.") @Nullable Boolean stuck,
        @Parameter(description = "As they stood at this instant, by what was known then, and judged on its day.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf,
        @Parameter(description = "As things had happened by the end of this day, by all that is known now, and judged on it.", example = "2021-08-02") @Nullable LocalDate onDate,
        @Parameter(description = "The `next` of the page before.") @Nullable String after,
        @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {

    WaitingFilter filter(When when) {
        return new WaitingFilter(officer, stage == null ? null : List.of(stage), urgency, waitingFor, who,
                Boolean.TRUE.equals(stuck), when);
    }

    /** The address of the list of what a filter lets through that names one stage at most. */
    static String address(WaitingFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "officer", filter.officer());
        put(values, "stage", filter.stages() == null ? null : filter.stages().getFirst());
        put(values, "urgency", filter.urgency());
        put(values, "waitingFor", filter.whom());
        put(values, "who", filter.who());
        put(values, "stuck", filter.stuck() ? true : null);
        put(values, "asOf", filter.when().asOf());
        put(values, "onDate", filter.when().onDate());
        var address = UriComponentsBuilder.fromPath("/api/dashboard/cases");
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
