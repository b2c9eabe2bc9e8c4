package uk.foiworkflow.api.commands;

import java.time.LocalDate;
import java.util.List;
import uk.foiworkflow.request.command.IntakeCommand.IdentifyQuestions;
import uk.foiworkflow.request.event.Question;

/** Questions that were found in the letter later. */
record FoundQuestions(LocalDate on, List<Question> questions) {

    IdentifyQuestions toCommand() {
        return new IdentifyQuestions(on, questions);
    }
}
