package uk.foiworkflow.api.days;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.cases.KnownEvents;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.days.Counter;
import uk.foiworkflow.projections.days.DaysRow;
import uk.foiworkflow.projections.days.Lateness;
import uk.foiworkflow.projections.days.Span;
import uk.foiworkflow.projections.days.Spent;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.standing.Step;
import uk.foiworkflow.store.StoredEvent;

/** Tells where the days of a request went: with whom it lay, and to whom its lateness falls. */
@RestController
class DaysController {

    private final KnownEvents known;
    private final Counter counter;
    private final Past past;
    private final Clock clock;

    DaysController(KnownEvents known, WorkingCalendar calendar, Past past, Clock clock) {
        this.known = known;
        this.counter = new Counter(calendar);
        this.past = past;
        this.clock = clock;
    }

    /** As when it is asked for. */
    record DaysParameters(
            @Parameter(description = "As it was known at this instant, told to its day.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf) {}

    /**
     * Where the days of a request went.
     *
     * @param dayZero from which the limit counts by which the request is judged
     * @param due the last day of that; null where none is on file
     * @param answered null while an answer is owed, or where none was given
     * @param workingDay of the limit, on which it was answered, or on which it is
     * @param readyOn on which of them the text that went out was put forward; null where no draft did
     * @param spans from receipt to the answer or to today, without a gap
     * @param calendar by which working days were counted
     */
    record DaysOfCase(String reference, LocalDate received, LocalDate dayZero, @Nullable LocalDate due,
            @Nullable LocalDate answered, int workingDay, @Nullable Integer readyOn, List<With> spans, Late lateness,
            String calendar) {

        DaysOfCase {
            spans = List.copyOf(spans);
        }

        static DaysOfCase of(Spent spent, Counter counter) {
            DaysRow row = spent.row();
            return new DaysOfCase(row.reference(), row.received(), row.dayZero(), row.due(), row.answered(),
                    spent.workingDay(), spent.readyOn(counter), spent.spans().stream().map(With::of).toList(),
                    Late.of(spent.lateness()), counter.version());
        }
    }

    /**
     * With whom it lay.
     *
     * @param who the officer, holder or layer; of the requester what was awaited; null for nobody
     * @param from the day of the hand-over, which belongs to the span before
     * @param to its last day
     * @param counted how many of its working days count against the limit
     */
    record With(Step step, @Nullable String who, LocalDate from, LocalDate to, int workingDays, int counted) {

        static With of(Span span) {
            return new With(span.step(), span.who().isEmpty() ? null : span.who(), span.from(), span.to(),
                    span.workingDays(), span.counted());
        }
    }

    /** By how many working days it was late, to whom they fall, and by what rule. */
    record Late(int days, List<Part> parts, String rule) {

        Late {
            parts = List.copyOf(parts);
        }

        static Late of(Lateness lateness) {
            return new Late(lateness.days(), lateness.parts().stream().map(
                    part -> new Part(part.step(), part.who().isEmpty() ? null : part.who(), part.days())).toList(),
                    Lateness.RULE);
        }
    }

    /** What falls to somebody; {@code who} is null for nobody. */
    record Part(Step step, @Nullable String who, int days) {}

    @Operation(tags = "Cases", summary = "Where its days went", description = "With whom the request lay from its receipt on, in"
            + " working days, worked out from its events alone; on which working day the answer was ready and on which it went"
            + " out; and if it was late, to whom the days fall.")
    @GetMapping(path = "/api/requests/{reference}/days", produces = MediaType.APPLICATION_JSON_VALUE)
    DaysOfCase days(@PathVariable String reference, @Query DaysParameters parameters, Caller caller) {
        past.check(parameters.asOf(), null);
        List<StoredEvent> events = known.of(reference, caller, parameters.asOf());
        LocalDate until = KnownSince.day(parameters.asOf() == null ? clock.instant() : parameters.asOf());
        return DaysOfCase.of(Spent.of(DaysRow.of(Standing.after(events)), until, counter), counter);
    }
}
