package uk.foiworkflow.api.documents;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.document.Disclosure;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.Document;
import uk.foiworkflow.request.ScheduleItem;

/** The schedule of all information in scope, item by item. */
@FromEvents
@RestController
class ScheduleController {

    private final ShownDocuments shown;

    ScheduleController(ShownDocuments shown) {
        this.shown = shown;
    }

    /** The schedule takes no parameters. */
    record Whole() {}

    /**
     * A line of the schedule.
     *
     * @param item its number in the schedule
     * @param date the day that it bears itself
     * @param held the document as it is held; null where only what is released is on file
     * @param released the document that is released; null where none is
     */
    record Line(int item, String title, @Nullable LocalDate date, @Nullable Integer pages,
            SortedSet<Integer> questions, Disclosure disclosure, List<Exemption> exemptions, @Nullable Integer held,
            @Nullable Integer released) {

        static Line of(ScheduleItem item) {
            return new Line(item.item(), item.described().title().text(), item.described().dated(),
                    item.described().pages(), item.questions(), item.disclosure(), item.exemptions(),
                    number(item.held()), number(item.released()));
        }

        private static @Nullable Integer number(@Nullable Document document) {
            return document == null ? null : document.number();
        }
    }

    /** The whole schedule. */
    record Schedule(String reference, List<Line> items) {}

    @Operation(tags = "Documents", summary = "The schedule of the information in scope", description = "Each item with its"
            + " questions, whether it is disclosed, disclosed in part or withheld, and under which exemption and limb.")
    @GetMapping(path = "/api/requests/{reference}/schedule", produces = MediaType.APPLICATION_JSON_VALUE)
    Schedule schedule(@PathVariable String reference, @Query Whole query, Caller caller) {
        return new Schedule(reference, shown.of(reference, caller).request().documents().schedule().stream()
                .map(Line::of).toList());
    }
}
