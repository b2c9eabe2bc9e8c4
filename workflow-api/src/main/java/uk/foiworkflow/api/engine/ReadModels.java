package uk.foiworkflow.api.engine;

import java.time.Duration;
import org.springframework.stereotype.Component;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.EventSource;

/** Lets a question wait until the read models hold all that was recorded before it came, so that callers read their writes. */
@Component
public final class ReadModels {

    /** The header that says from which position of the store an answer was made. */
    public static final String POSITION = "Foi-Position";

    /** Longer than a read model needs after a commit by far, and no longer than a caller waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Projections projections;
    private final EventSource events;

    ReadModels(Projections projections, EventSource events) {
        this.projections = projections;
        this.events = events;
    }

    /**
     * How far the read models have come.
     *
     * @param position the last event that all of them hold
     * @param current whether that is the last one that was recorded before the question
     */
    public record State(long position, boolean current) {}

    /** Waits for them, for two seconds at most. */
    public State settled() {
        long head = events.head();
        try {
            if (projections.await(head, PATIENCE)) {
                return new State(head, true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new State(projections.followers().stream().mapToLong(follower -> follower.progress().position()).min()
                .orElse(head), false);
    }
}
