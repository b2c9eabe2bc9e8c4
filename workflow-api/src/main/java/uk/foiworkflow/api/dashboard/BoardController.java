package uk.foiworkflow.api.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.dashboard.WaitingCase.Listed;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.waiting.WaitingFilter;
import uk.foiworkflow.projections.waiting.Whom;

/** What lies with whom: for the officer, the holder, the approver and the reviewer; and the list behind every number. */
@RestController
class BoardController {

    private final Desk desk;
    private final Past past;

    BoardController(Desk desk, Past past) {
        this.desk = desk;
        this.past = past;
    }

    /** Whose dashboard is wanted, and when. */
    record OfficerParameters(
            @Parameter(description = "Whose cases; your own when left out.", example = "officer") @Nullable String officer,
            @Parameter(description = "As it stood at this instant, by what was known then, and judged on its day.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf,
            @Parameter(description = "As things had happened by the end of this day, by all that is known now, and judged on it.", example = "2021-08-02") @Nullable LocalDate onDate) {}

    @Operation(tags = "Dashboards", summary = "The officer's cases", description = "What is overdue, due today, this week or later,"
            + " what is stopped and since when, and for whom the cases wait. Each number leads to its cases.")
    @GetMapping(path = "/api/dashboard/officer", produces = MediaType.APPLICATION_JSON_VALUE)
    Board officer(@Query OfficerParameters parameters, Caller caller) {
        String officer = Objects.requireNonNullElse(parameters.officer(), caller.actor().id());
        return board(WaitingFilter.all(past.when(parameters.asOf(), parameters.onDate())).of(officer), caller);
    }

    @Operation(tags = "Dashboards", summary = "What a holder is asked", description = "What the caller, or a team of theirs, was"
            + " asked and has not supplied: since when, by when it is wanted, and how often they were reminded.")
    @GetMapping(path = "/api/dashboard/holder", produces = MediaType.APPLICATION_JSON_VALUE)
    Board holder(@Query BoardParameters parameters, Caller caller) {
        return board(parameters, Whom.HOLDER, caller);
    }

    @Operation(tags = "Dashboards", summary = "What waits for clearance", description = "The drafts that are before the layers,"
            + " layer by layer, since when, and when the answer is due.")
    @GetMapping(path = "/api/dashboard/approver", produces = MediaType.APPLICATION_JSON_VALUE)
    Board approver(@Query BoardParameters parameters, Caller caller) {
        return board(parameters, Whom.APPROVER, caller);
    }

    @Operation(tags = "Dashboards", summary = "Open reviews", description = "The reviews that are to be decided: on which working"
            + " day they are, when they are due, and whether whoever decides took part in the first decision.")
    @GetMapping(path = "/api/dashboard/reviewer", produces = MediaType.APPLICATION_JSON_VALUE)
    Board reviewer(@Query BoardParameters parameters, Caller caller) {
        return board(parameters, Whom.REVIEWER, caller);
    }

    @Operation(tags = "Dashboards", summary = "The cases behind a number", description = "Unfinished cases, what is due first"
            + " before all else, page by page: whose they are, where they stand and what they wait for.")
    @GetMapping(path = "/api/dashboard/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    Listed cases(@Query CasesParameters parameters, Caller caller) {
        int size = Pages.size(parameters.limit());
        WaitingFilter filter = parameters.filter(past.when(parameters.asOf(), parameters.onDate()));
        return desk.page(desk.ask(filter, caller), parameters.after(), size);
    }

    private Board board(BoardParameters parameters, Whom whom, Caller caller) {
        return board(new WaitingFilter(null, null, null, whom, null, false,
                past.when(parameters.asOf(), parameters.onDate())), caller);
    }

    private Board board(WaitingFilter filter, Caller caller) {
        return Board.of(desk, desk.ask(filter, caller));
    }
}
