package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/**
 * The internal review that is open, or the last one.
 *
 * @param requested the day on which it was asked for; null when none was
 * @param questions the questions that it is about
 * @param reviewer who decides; null while nobody is appointed
 * @param open whether it is still to be decided
 */
public record Review(@Nullable LocalDate requested, SortedSet<Integer> questions, @Nullable String reviewer,
        boolean open) {

    static final Review NONE = new Review(null, Numbers.NONE, null, false);

    Review evolve(ReviewEvent event) {
        return switch (event) {
            case ReviewRequested asked -> new Review(asked.on(), asked.questions(), null, true);
            case ReviewerAppointed appointed -> new Review(requested, questions, appointed.reviewer(), open);
            case ReviewExtended extended -> this;
            case ReviewDeclined declined -> new Review(requested, questions, reviewer, false);
            case ReviewDecided decided -> new Review(requested, questions, reviewer, false);
        };
    }
}
