package uk.foiworkflow.api.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.waiting.WaitingFilter;

/** Who of the team has how much, and what is stuck where. */
@RestController
class TeamController {

    private final Desk desk;
    private final Directory directory;
    private final Past past;

    TeamController(Desk desk, Directory directory, Past past) {
        this.desk = desk;
        this.directory = directory;
        this.past = past;
    }

    @Operation(tags = "Dashboards", summary = "The team's work", description = "The unfinished cases by person and stage, what"
            + " nobody has, what has waited longer than usual and for whom, and what those who have left still have. Each"
            + " number leads to its cases.")
    @GetMapping(path = "/api/dashboard/team", produces = MediaType.APPLICATION_JSON_VALUE)
    TeamBoard team(@Query BoardParameters parameters, Caller caller) {
        WaitingFilter all = WaitingFilter.all(past.when(parameters.asOf(), parameters.onDate()));
        return TeamBoard.of(desk, desk.ask(all, caller), directory);
    }
}
