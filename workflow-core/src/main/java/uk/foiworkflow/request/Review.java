package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Deadline;
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
 * @param due by question, its last day as last recorded
 * @param extended the questions for which the requester was told in time that it takes longer
 */
public record Review(@Nullable LocalDate requested, SortedSet<Integer> questions, @Nullable String reviewer,
        boolean open, SortedMap<Integer, LocalDate> due, SortedSet<Integer> extended) {

    static final Review NONE = new Review(null, Numbers.NONE, null, false, new TreeMap<>(), Numbers.NONE);

    public Review {
        due = Collections.unmodifiableSortedMap(new TreeMap<>(due));
        extended = Numbers.of(extended);
    }

    Review evolve(ReviewEvent event) {
        return switch (event) {
            case ReviewRequested asked ->
                new Review(asked.on(), asked.questions(), null, true, new TreeMap<>(), Numbers.NONE)
                        .dated(asked.deadlines());
            case ReviewerAppointed appointed ->
                new Review(requested, questions, appointed.reviewer(), open, due, extended);
            case ReviewExtended longer -> new Review(requested, questions, reviewer, open, due,
                    Numbers.of(longer.deadlines().stream().flatMap(deadline -> deadline.questions().stream()).toList()))
                    .dated(longer.deadlines());
            case ReviewDeclined declined -> new Review(requested, questions, reviewer, false, due, extended);
            case ReviewDecided decided -> new Review(requested, questions, reviewer, false, due, extended);
        };
    }

    /** With these last days, of which each holds for the questions that it names. */
    Review dated(List<Deadline> deadlines) {
        var all = new TreeMap<>(due);
        deadlines.forEach(deadline -> deadline.questions().forEach(question -> all.put(question, deadline.due())));
        return new Review(requested, questions, reviewer, open, all, extended);
    }
}
