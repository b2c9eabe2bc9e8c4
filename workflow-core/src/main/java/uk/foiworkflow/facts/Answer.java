package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.Notice;

/**
 * What the requester was told about one question, by a response that arrived or by a review.
 *
 * @param on the day on which it was sent
 * @param stage in the first place, or by a review
 * @param afterReview whether a review had been decided before it
 * @param held null when it was not recorded
 * @param outcome null when it was not recorded
 * @param exemptions what was relied on; empty when nothing was, or it was not recorded
 * @param notice what the refusal notice held; null when it was not recorded
 */
public record Answer(LocalDate on, DecisionStage stage, boolean afterReview, @Nullable Held held,
        @Nullable Outcome outcome, List<Exemption> exemptions, @Nullable Notice notice) {

    public Answer {
        exemptions = List.copyOf(exemptions);
    }

    /** Whether it gave information, all of it or some. */
    boolean gives() {
        return outcome == Outcome.DISCLOSED || outcome == Outcome.PARTLY_WITHHELD;
    }

    /** Whether it kept information back, or denied that there is any, in whole. */
    boolean givesNothing() {
        return outcome != null && (outcome == Outcome.NOT_HELD || outcome.refuses()) && !gives();
    }

    boolean neitherConfirmsNorDenies() {
        return held == Held.NCND;
    }
}
