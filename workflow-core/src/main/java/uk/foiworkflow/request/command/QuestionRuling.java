package uk.foiworkflow.request.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Ordered;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.Confidential;

/**
 * What a decision notice or a decision on appeal says of one question.
 *
 * @param result whose position stood on it
 * @param ordered what the authority has to do about it; null when that is not recorded
 * @param engaged the exemptions that were found to apply
 * @param notEngaged the exemptions that were found not to apply
 * @param reasons why, in short; null when that is not recorded
 */
public record QuestionRuling(int question, Ruling result, @Nullable Ordered ordered, List<Exemption> engaged,
        List<Exemption> notEngaged, @Nullable Confidential reasons) {

    public QuestionRuling {
        engaged = List.copyOf(engaged);
        notEngaged = List.copyOf(notEngaged);
    }
}
