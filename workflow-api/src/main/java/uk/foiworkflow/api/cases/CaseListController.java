package uk.foiworkflow.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.cases.CaseRow;
import uk.foiworkflow.projections.cases.Cases;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.versions.When;

/** Finds cases, as far as the caller may see them. */
@RestController
class CaseListController {

    private final Cases cases;
    private final EventSource events;
    private final BlindRoles blind;
    private final Past past;

    CaseListController(Projections projections, EventSource events, BlindRoles blind,
            Past past) {
        this.cases = projections.cases();
        this.events = events;
        this.blind = blind;
        this.past = past;
    }

    @Operation(tags = "Cases", summary = "Find cases", description = "The cases that the caller may see, the last logged"
            + " first, page by page. The header Foi-Position says from which position of the store the answer was made.")
    @GetMapping(path = "/api/requests", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ListedCase> cases(@Query CaseParameters parameters, Caller caller) {
        int size = Pages.size(parameters.limit());
        When when = past.when(parameters.asOf(), parameters.onDate());
        Page<CaseRow> found = cases.find(parameters.filter(when), new Viewer(caller.actor()), parameters.after(), size);
        return new Page<>(found.items().stream().map(row -> listed(row, caller)).toList(), found.next());
    }

    private ListedCase listed(CaseRow row, Caller caller) {
        ListedCase listed = ListedCase.of(row);
        return blind.blind(caller) ? listed.reworded(blind.words(events.stream(row.reference()), caller)) : listed;
    }
}
