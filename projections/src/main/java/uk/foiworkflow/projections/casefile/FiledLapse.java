package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.Want;

/**
 * Why a question was put away.
 *
 * @param want what the requester never sent; null where nothing is on record as awaited
 * @param policy the version of the settings by which the engine ended the wait; null when a person or the law did
 */
public record FiledLapse(LocalDate on, @Nullable Want want, @Nullable String policy) {

    /** The last lapse of a question; null when it has none. */
    static @Nullable FiledLapse of(int question, List<RequestEvent> events) {
        return Clear.only(RequestLapsed.class, events).filter(lapsed -> lapsed.questions().contains(question))
                .reduce((one, other) -> other)
                .map(lapsed -> new FiledLapse(lapsed.on(), lapsed.want(), lapsed.policy())).orElse(null);
    }
}
