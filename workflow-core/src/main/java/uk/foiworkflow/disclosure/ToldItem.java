package uk.foiworkflow.disclosure;

import java.util.List;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.event.Confidential;

/**
 * A question as the log tells it.
 *
 * @param question its number in the request
 * @param asked what was asked, in neutral words
 * @param answer what was answered
 * @param exemptions those relied on for what was withheld
 */
public record ToldItem(int question, Confidential asked, Confidential answer, Outcome outcome,
        List<Exemption> exemptions) {

    public ToldItem {
        exemptions = List.copyOf(exemptions);
    }
}
