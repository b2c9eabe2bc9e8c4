package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Ordered;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.DecisionStage;

/**
 * What became of a question at one stage: first, at review, before the Commissioner, on appeal. Null stands for what there
 * is not.
 *
 * @param on the day of the decision; null while there is none
 * @param sequence of the event that decided it; null while there is none
 * @param outcome the authority's outcome as it stood then
 * @param exemptions what it relied on then, as cited
 * @param changed what differs from the stage before, in words; empty where nothing does
 * @param raisedLate the exemptions that were first raised at this stage, after the answer had gone out
 * @param result whose position stood, which is always the authority's or not
 * @param position the same in words, also where it is not recorded; null at the first stage
 * @param ordered what the authority has to do about it
 * @param why the reasons that are on record
 */
public record FiledStage(DecisionStage stage, @Nullable LocalDate on, @Nullable Long sequence,
        @Nullable Outcome outcome,
        List<String> exemptions, List<String> changed, List<String> raisedLate, @Nullable Ruling result,
        @Nullable String position, @Nullable Ordered ordered, @Nullable String why) {

    public FiledStage {
        exemptions = List.copyOf(exemptions);
        changed = List.copyOf(changed);
        raisedLate = List.copyOf(raisedLate);
    }
}
