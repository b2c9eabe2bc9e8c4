package uk.foiworkflow.chronology;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.Confidential;

/**
 * What a past answer or review said of one question.
 *
 * @param held null when it was not recorded
 * @param exemptions what was relied on, s.12 and s.14 included; empty when nothing was, or it was not recorded
 * @param answer the information as it was given; null when none was, or it was not recorded
 */
public record StepOutcome(int question, @Nullable Held held, Outcome outcome, List<Exemption> exemptions,
        @Nullable Confidential answer) {

    public StepOutcome {
        exemptions = List.copyOf(exemptions);
    }

    QuestionOutcome decision() {
        return new QuestionOutcome(question, held, outcome, exemptions, answer, null);
    }
}
