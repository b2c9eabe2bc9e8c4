package uk.foiworkflow.api.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.cases.KnownEvents;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.evidence.Checklist.Line;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.store.StoredEvent;

/** Tells what a file has of what whoever judges the case wants to find in it. */
@FromEvents
@RestController
class ChecklistController {

    private final KnownEvents known;
    private final Gaps gaps;
    private final Past past;
    private final Clock clock;

    ChecklistController(KnownEvents known, Gaps gaps, Past past, Clock clock) {
        this.known = known;
        this.gaps = gaps;
        this.past = past;
        this.clock = clock;
    }

    /** As when it is asked for. */
    record ChecklistParameters(
            @Parameter(description = "As it was known at this instant, and judged on its day.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf) {}

    /**
     * The list, ticked off.
     *
     * @param day on which the case is judged, Europe/London
     * @param missing how many points are missing
     */
    record Ticked(String reference, LocalDate day, long missing, List<TickedPoint> points) {

        Ticked {
            points = List.copyOf(points);
        }
    }

    /**
     * A point of the list.
     *
     * @param point from 1, without gaps
     * @param section the part of the list that it belongs to
     * @param what is looked for
     * @param why where it is to be found, why it is not called for, or what is lacking
     * @param documents in which of the case's documents, by their numbers
     * @param letters in letters of which kinds
     */
    record TickedPoint(int point, String section, String what, String status, String why,
            SortedSet<Integer> documents, Set<LetterKind> letters) {

        static TickedPoint of(Line line) {
            return new TickedPoint(line.number(), line.section(), line.words(), line.status().toString(), line.why(),
                    line.documents(), line.letters());
        }
    }

    @Operation(tags = "Cases", summary = "What the file has, and what it lacks", description = "The list off which the"
            + " evidence of a case is ticked, worked out of its events: of each point whether it is present, missing or not"
            + " applicable, and where it is to be found or what is lacking.")
    @GetMapping(path = "/api/requests/{reference}/checklist", produces = MediaType.APPLICATION_JSON_VALUE)
    Ticked checklist(@PathVariable String reference, @Query ChecklistParameters parameters, Caller caller) {
        past.check(parameters.asOf(), null);
        List<StoredEvent> events = known.of(reference, caller, parameters.asOf());
        LocalDate day = KnownSince.day(parameters.asOf() == null ? clock.instant() : parameters.asOf());
        List<Line> lines = gaps.list(events, day);
        return new Ticked(reference, day, Gaps.missing(lines).count(),
                lines.stream().map(TickedPoint::of).toList());
    }
}
