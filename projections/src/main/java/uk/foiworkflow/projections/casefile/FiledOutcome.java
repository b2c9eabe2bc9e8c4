package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;

/**
 * What was decided on a question at one stage.
 *
 * @param by the user who decided; null when an older system did not say
 * @param held null when it was not recorded
 * @param exemptions what was relied on, as cited
 * @param answer the information as it is given; null when none is
 * @param reasons why the exemptions apply; null when none were recorded
 */
public record FiledOutcome(DecisionStage stage, LocalDate on, @Nullable String by, @Nullable Held held, Outcome outcome,
        List<String> exemptions, @Nullable String answer, @Nullable String reasons) {

    public FiledOutcome {
        exemptions = List.copyOf(exemptions);
    }

    static FiledOutcome of(QuestionDecided decided) {
        return new FiledOutcome(decided.stage(), decided.on(), decided.by(), decided.held(), decided.outcome(),
                Clear.codes(decided.exemptions()), Clear.text(decided.answer()), Clear.text(decided.reasons()));
    }
}
