package uk.foiworkflow.api.deadlines;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.engine.FromEvents;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.clock.DeadlineCalculator;
import uk.foiworkflow.clock.ExplainedDeadline;
import uk.foiworkflow.clock.InvalidQuery;
import uk.foiworkflow.request.Rule;

/** Answers when something is due, without any case (FOIA s.10, EIR reg 5 to 9). */
@FromEvents
@RestController
class DeadlineController {

    private final DeadlineCalculator calculator;

    DeadlineController(DeadlineCalculator calculator) {
        this.calculator = calculator;
    }

    @Operation(tags = "Deadlines", summary = "A due date, explained day by day", description = "Counts the working days of the law from a day of receipt and says of each day that does not"
            + " count why it does not. Days to come are as good as days past; no case is read.")
    @GetMapping(path = "/api/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
    ExplainedDeadline deadline(@Query DeadlineParameters parameters) {
        try {
            return calculator.explain(parameters.query());
        } catch (InvalidQuery e) {
            throw new ProblemException(ProblemType.RULE_BROKEN, e.refused().stream()
                    .map(refused -> new FieldError(refused.field(), new Rule("deadline", refused.rule()),
                            refused.why()))
                    .toList());
        }
    }
}
