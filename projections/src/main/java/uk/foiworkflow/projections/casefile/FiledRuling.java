package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Ordered;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.DecisionStage;

/**
 * What the Commissioner or the Tribunal said of a question.
 *
 * @param result whose position stood: always the authority's
 * @param position the same in words
 * @param ordered what the authority has to do about it; null when that was not recorded
 * @param engaged the exemptions that were found to apply, as cited
 * @param notEngaged the exemptions that were found not to apply, as cited
 * @param reasons why; null when that was not recorded
 */
public record FiledRuling(DecisionStage stage, LocalDate on, Ruling result, String position,
        @Nullable Ordered ordered,
        List<String> engaged, List<String> notEngaged, @Nullable String reasons) {

    public FiledRuling {
        engaged = List.copyOf(engaged);
        notEngaged = List.copyOf(notEngaged);
    }

    static FiledRuling of(QuestionRuled ruled) {
        return new FiledRuling(ruled.stage(), ruled.on(), ruled.result(), Ruling.position(ruled.result()),
                ruled.ordered(), Clear.codes(ruled.engaged()),
                Clear.codes(ruled.notEngaged()), Clear.text(ruled.reasons()));
    }
}
