package uk.foiworkflow.chronology;

import java.util.Set;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.RequestCommand;

/**
 * A command that a step of a past case became.
 *
 * @param step the index of the step, from 0
 * @param outcome the index of the outcome in that step, from 0; 0 for a command that is not about one outcome
 */
public record PastCommand(int step, int outcome, RequestCommand command) {

    /** The fields of a command that stand in the step itself, where the rest of receipt stands at the top. */
    private static final Set<String> OF_RECEIPT = Set.of("on", "received");

    /** Where the chronology holds what a field of the command says: {@code steps[3].on}, {@code questions[0].number}. */
    public String path(String field) {
        String where = step(step);
        return switch (command) {
            case ReceiveRequest receive -> OF_RECEIPT.contains(field) ? where + ".on" : field;
            case DecideQuestion decide when !field.equals("on") -> where + ".outcomes[" + outcome + "]." + field;
            case AddNote note when field.equals("text") -> where + ".note";
            case RequestCommand other -> field.equals("reference") ? where : where + "." + field;
        };
    }

    /** The path of a step, from 0. */
    static String step(int index) {
        return "steps[" + index + "]";
    }
}
