package uk.foiworkflow.api.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.policy.Chasing;
import uk.foiworkflow.policy.ClearanceLayer;
import uk.foiworkflow.policy.ClearanceRoutes;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.policy.Retention;
import uk.foiworkflow.policy.SmallNumbers;

/** Tells what the authority has settled for itself where the law leaves it free. */
@FromEvents
@RestController
class PolicyController {

    private final Settings settings;

    PolicyController(Policy policy) {
        this.settings = Settings.of(policy);
    }

    /** The settings that hold. */
    record Settings(
            @Schema(description = "Names these settings; an event that rests on them carries it.", example = "standard") String version,
            @Schema(type = "string", format = "period", description = "How long a question waits for the detail that was asked for, from the day on which it was asked.", example = "P2M") Period lapse,
            Reminders chasing, Suppression smallNumbers, Routes clearance,
            @Schema(description = "How long a closed case is kept, from the day of closing, by what came of it.", example = "{\"granted\": \"P3Y\"}") Map<String, Period> retention,
            @Schema(description = "What requests are about.", example = "[\"housing\", \"planning\"]") List<String> subjects,
            @Schema(description = "The day of the limit by which answers are meant to go out; null where the day of law alone counts.", example = "15") @Nullable Integer target) {

        static Settings of(Policy policy) {
            return new Settings(policy.version(), policy.lapse().after(), Reminders.of(policy.chasing()),
                    Suppression.of(policy.smallNumbers()), Routes.of(policy.clearance()), times(policy.retention()),
                    policy.subjects().all(),
                    policy.target() == null ? null : policy.target().days());
        }
    }

    private static Map<String, Period> times(Retention retention) {
        Map<String, Period> times = new LinkedHashMap<>();
        retention.after().forEach((outcome, time) -> times.put(outcome.toString(), time));
        return times;
    }

    /** When a holder of information is reminded. */
    record Reminders(
            @Schema(description = "Working days that a holder has, where no day is named.", example = "5") int due,
            @Schema(description = "Working days from the due day, and from each reminder, to the next.", example = "2") int every,
            @Schema(description = "Reminders after which the head is told instead.", example = "2") int chases) {

        static Reminders of(Chasing chasing) {
            return new Reminders(chasing.due(), chasing.every(), chasing.chases());
        }
    }

    /** How small counts of people are shown. */
    record Suppression(
            @Schema(description = "Counts below it are suppressed unless somebody records that nobody can be identified.", example = "5") int threshold,
            @Schema(description = "Whether a zero is suppressed as well.") boolean zeros) {

        static Suppression of(SmallNumbers small) {
            return new Suppression(small.threshold(), small.zeros());
        }
    }

    /** Which layers clear a draft. */
    record Routes(
            @Schema(description = "In the ordinary case, the first to clear first; where there is none a draft goes out as it is written.") List<ClearanceLayer> standard,
            @Schema(description = "Where something wants a specialist's eye.") List<ClearanceLayer> trigger,
            @Schema(description = "Where it wants every eye.") List<ClearanceLayer> full) {

        static Routes of(ClearanceRoutes routes) {
            return new Routes(routes.standard(), routes.trigger(), routes.full());
        }
    }

    @Operation(tags = "Policy", summary = "The authority's own settings", description = "What the authority has settled for"
            + " itself where the law leaves it free, as it holds now. None of it changes a limit of the law. What rested on"
            + " it carries its version.")
    @GetMapping(path = "/api/policy", produces = MediaType.APPLICATION_JSON_VALUE)
    Settings policy() {
        return settings;
    }
}
