package uk.foiworkflow.api.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.dashboard.CommissionerBoard.Complaint;
import uk.foiworkflow.api.dashboard.ComplaintFiles.File;
import uk.foiworkflow.api.dashboard.WaitingCase.Listed;
import uk.foiworkflow.api.engine.Past;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.waiting.WaitingFilter;
import uk.foiworkflow.request.Stage;

/** What is before the Commissioner and the Tribunal, and what is missing from each file. */
@RestController
class CommissionerController {

    private static final int USUAL = 20;
    private static final int LONGEST = 50;

    private final Desk desk;
    private final ComplaintFiles files;
    private final Past past;

    CommissionerController(Desk desk, ComplaintFiles files, Past past) {
        this.desk = desk;
        this.files = files;
        this.past = past;
    }

    /** Which page of it, and when. */
    record CommissionerParameters(
            @Parameter(description = "As it stood at this instant, by what was known then, and judged on its day.", example = "2021-11-01T00:00:00Z") @Nullable Instant asOf,
            @Parameter(description = "The `next` of the page before.") @Nullable String after,
            @Parameter(description = "At most so many, 1 to 50; 20 when left out.") @Nullable Integer limit) {

        int size() {
            if (limit != null && (limit < 1 || limit > LONGEST)) {
                throw new ProblemException(ProblemType.MALFORMED_INPUT,
                        List.of(new FieldError("limit", "Expected 1 to " + LONGEST + ".")));
            }
            return limit == null ? USUAL : limit;
        }
    }

    @Operation(tags = "Dashboards", summary = "Complaints and appeals", description = "The cases before the Commissioner and the"
            + " Tribunal, their dates, and for each on the page what its file lacks of what the evidence is ticked off by.")
    @GetMapping(path = "/api/dashboard/commissioner", produces = MediaType.APPLICATION_JSON_VALUE)
    CommissionerBoard commissioner(@Query CommissionerParameters parameters, Caller caller) {
        int size = parameters.size();
        WaitingFilter all = WaitingFilter.all(past.when(parameters.asOf(), null));
        WaitingFilter outside = new WaitingFilter(null, List.of(Stage.COMMISSIONER, Stage.TRIBUNAL), null, null, null,
                false, all.when());
        Asked asked = desk.ask(outside, caller);
        var loads = desk.loads(asked);
        Listed page = desk.page(asked, parameters.after(), size);
        return new CommissionerBoard(
                asked.day(), Desk.all(Desk.at(loads, Stage.COMMISSIONER), all.at(Stage.COMMISSIONER)),
                Desk.all(Desk.at(loads, Stage.TRIBUNAL), all.at(Stage.TRIBUNAL)),
                page.items().stream().map(item -> complaint(item, parameters.asOf(), asked.day())).toList(),
                page.next());
    }

    private Complaint complaint(WaitingCase item, @Nullable Instant asOf, LocalDate day) {
        File file = files.of(item.reference(), asOf, day);
        return new Complaint(item, file.reference(), file.about(), file.dates(), file.missing());
    }
}
