package uk.foiworkflow.api.commands;

import java.time.LocalDate;
import java.util.SortedSet;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.event.Confidential;

/** Questions that leave; the reference of the request that they get is given. */
record QuestionsSplit(LocalDate on, SortedSet<Integer> questions, Confidential why) {

    SplitOffQuestions toCommand() {
        return new SplitOffQuestions(on, questions, "", null, why);
    }
}
