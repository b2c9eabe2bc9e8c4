package uk.foiworkflow.api.commands;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.Confidential;

/** The decision on one question, written without a level of its own. */
record DecidedQuestion(LocalDate on, int question, @Nullable Held held, Outcome outcome, List<Exemption> exemptions,
        @Nullable Confidential answer, @Nullable Confidential reasons) {

    DecideQuestion toCommand() {
        return new DecideQuestion(on, new QuestionOutcome(question, held, outcome, exemptions, answer, reasons));
    }
}
