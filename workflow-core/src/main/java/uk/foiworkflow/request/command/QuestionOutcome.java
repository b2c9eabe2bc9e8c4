package uk.foiworkflow.request.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.event.Confidential;

/**
 * The decision on one question.
 *
 * @param held null when it was not recorded
 * @param exemptions what is relied on, s.12 and s.14 included
 * @param answer the information as it is given; null when none is
 * @param reasons why the exemptions apply; null when none were recorded
 */
public record QuestionOutcome(int question, @Nullable Held held, Outcome outcome, List<Exemption> exemptions,
        @Nullable Confidential answer, @Nullable Confidential reasons) {

    public QuestionOutcome {
        exemptions = List.copyOf(exemptions);
    }
}
