package uk.foiworkflow.api.live;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;

/** Who listens: so many at a time, and so many for each user. */
@Component
final class Seats {

    private static final String SECONDS = "30";

    private final LiveProperties properties;
    private final Map<String, Integer> taken = new HashMap<>();

    Seats(LiveProperties properties) {
        this.properties = properties;
    }

    /**
     * Takes a seat.
     *
     * @throws ProblemException 503 when none is free
     */
    synchronized void take(String user) {
        int all = taken.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= properties.listeners() || taken.getOrDefault(user, 0) >= properties.each()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "As many listen as are served at a time.")
                    .with(HttpHeaders.RETRY_AFTER, SECONDS);
        }
        taken.merge(user, 1, Integer::sum);
    }

    synchronized void leave(String user) {
        taken.computeIfPresent(user, (name, seats) -> seats > 1 ? seats - 1 : null);
    }
}
