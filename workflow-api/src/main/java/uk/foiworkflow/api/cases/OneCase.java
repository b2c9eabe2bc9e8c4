package uk.foiworkflow.api.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.Happened;
import uk.foiworkflow.store.StoredEvent;

/**
 * A single case as it stood when the caller asks.
 *
 * @param counted the events that count, in their order
 */
record OneCase(Standing standing, List<StoredEvent> counted) {

    OneCase {
        counted = List.copyOf(counted);
    }

    /**
     * A case by all of these events, or by what they say had happened by the end of a day.
     *
     * @param events as they are known, at least one
     * @param day null for how the case stands after them
     * @throws ProblemException 404 when it had not been received by that day
     */
    static OneCase of(List<StoredEvent> events, @Nullable LocalDate day) {
        if (day == null) {
            return new OneCase(Standing.after(events), Effective.of(events, StoredEvent::event));
        }
        Standing standing = Standing.by(events, day);
        if (standing.receipt() == null) {
            throw notReceived(events.getFirst().stream(), day);
        }
        return new OneCase(standing, Happened.by(events, StoredEvent::event, day));
    }

    static ProblemException notReceived(String reference, LocalDate day) {
        return new ProblemException(ProblemType.NOT_FOUND,
                "Request " + reference + " had not been received by " + DateInWords.of(day) + ".");
    }
}
