package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.http.Cursor;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.due.DueDates;
import uk.foiworkflow.projections.due.DueFilter;
import uk.foiworkflow.projections.due.DueList;
import uk.foiworkflow.projections.due.DueRow;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.reader.Viewer;

/** Tells what is owed and by when. */
@RestController
class DueController {

    private final DueDates dueDates;
    private final Past past;

    DueController(Projections projections, Past past) {
        this.past = past;
        this.dueDates = projections.dueDates();
    }

    /** Which due dates are wanted. */
    record DueParameters(
            @Parameter(description = "Of the cases of this officer.", example = "officer") @Nullable String officer,
            @Parameter(description = "As pressing as that.") @Nullable Urgency urgency,
            @Parameter(description = "As it was known at this instant, and judged on its day.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf,
            @Parameter(description = "As things had happened by the end of this day, by all that is known now, and judged on it.", example = "2021-08-02") @Nullable LocalDate onDate,
            @Parameter(description = "The `next` of the page before.") @Nullable String after,
            @Parameter(description = "At most so many, 1 to 500; 50 when left out.") @Nullable Integer limit) {

        /** The address of the list of those of one urgency. */
        String address(Urgency each) {
            Map<String, Object> values = new LinkedHashMap<>();
            if (officer != null) {
                values.put("officer", officer);
            }
            values.put("urgency", each);
            if (asOf != null) {
                values.put("asOf", asOf);
            }
            if (onDate != null) {
                values.put("onDate", onDate);
            }
            var address = UriComponentsBuilder.fromPath("/api/dashboard/due");
            values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
            return address.encode().buildAndExpand(values).toUriString();
        }
    }

    /**
     * What is owed, the earliest first, page by page.
     *
     * @param day the day by which urgency is told
     * @param counts how many there are of each urgency, on all pages and whatever the urgency that is wanted
     * @param lists the addresses of the lists that have exactly those
     * @param next where the next page goes on; null when this is the last
     */
    record Owed(LocalDate day, Map<Urgency, Long> counts, Map<Urgency, String> lists, List<DueDate> items,
            @Nullable String next) {

        static Owed of(DueList list, DueFilter filter, DueParameters parameters) {
            Map<Urgency, String> lists = new EnumMap<>(Urgency.class);
            for (Urgency urgency : Urgency.values()) {
                lists.put(urgency, parameters.address(urgency));
            }
            return new Owed(list.day(), list.counts(), lists,
                    list.rows().stream().map(row -> DueDate.of(row, list.day())).toList(),
                    Cursor.of(filter, list.next()));
        }
    }

    /**
     * A due date by which something is still owed.
     *
     * @param provision the provision, or what sets the date where no Act does
     * @param questions the questions that it is for; empty when it is for the case as a whole
     * @param from day 0
     * @param due the last day; null where something is owed and no day is given for it
     * @param target the day by which the authority means to answer; null where it has none for this
     * @param stoppedSince the day since which the requester, or the Tribunal, has to act first; null while the days count
     * @param officer who has the case; null while nobody has it
     */
    record DueDate(String reference, String provision, List<Integer> questions, LocalDate from, @Nullable LocalDate due,
            @Nullable LocalDate target, Urgency urgency, @Nullable LocalDate stoppedSince, @Nullable String officer) {

        static DueDate of(DueRow row, LocalDate day) {
            return new DueDate(row.reference(), row.provision(), row.questions(), row.from(), row.due(),
                    row.target(), row.urgency(day), row.stoppedSince(), row.officer());
        }
    }

    @Operation(tags = "Dashboards", summary = "What is due", description = "What is overdue, due or stopped in the cases that"
            + " the caller may see, page by page. The header Foi-Position says from which position of the store the answer"
            + " was made.")
    @GetMapping(path = "/api/dashboard/due", produces = MediaType.APPLICATION_JSON_VALUE)
    Owed due(@Query DueParameters parameters, Caller caller) {
        int size = Pages.size(parameters.limit());
        DueFilter filter = new DueFilter(parameters.officer(), parameters.urgency(),
                past.when(parameters.asOf(), parameters.onDate()));
        DueList list = Cursor.read(filter, parameters.after(),
                place -> dueDates.list(new Viewer(caller.actor()), filter, place, size));
        return Owed.of(list, filter, parameters);
    }
}
