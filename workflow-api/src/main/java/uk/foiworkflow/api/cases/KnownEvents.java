package uk.foiworkflow.api.cases;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.engine.Visibility;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.store.StoredEvent;

/** The events of a case that its reader may see. */
@Component
public class KnownEvents {

    private final EventSource events;
    private final Visibility visibility;
    private final BlindRoles blind;

    KnownEvents(EventSource events, Visibility visibility, BlindRoles blind) {
        this.events = events;
        this.visibility = visibility;
        this.blind = blind;
    }

    /** Whether the caller need not know who asked. */
    public boolean blind(Caller caller) {
        return blind.blind(caller);
    }

    /** The words of a case as the caller is shown them. */
    UnaryOperator<String> words(String reference, Caller caller) {
        return blind.words(events.stream(reference), caller);
    }

    /** Which other cases the caller may see, where one names them. */
    Predicate<String> seen(Caller caller) {
        return reference -> visibility.sees(reference, caller.actor());
    }

    /**
     * Those known at an instant, or all when it is null; at least one. Who need not know who asked is not told.
     *
     * @throws ProblemException 404 when there is no such case, or the caller may not see it
     */
    public List<StoredEvent> of(String reference, Caller caller, @Nullable Instant at) {
        visibility.check(reference, caller.actor());
        List<StoredEvent> all = events.stream(reference);
        if (all.isEmpty()) {
            throw ProblemException.noSuchRequest(reference);
        }
        List<StoredEvent> known = at == null ? all : KnownSince.by(all, at);
        if (known.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND,
                    "Nothing was known of request " + reference + " at " + at + ".");
        }
        UnaryOperator<String> words = blind.words(all, caller);
        return blind.blind(caller) ? known.stream().map(event -> event.reworded(words)).toList() : known;
    }
}
