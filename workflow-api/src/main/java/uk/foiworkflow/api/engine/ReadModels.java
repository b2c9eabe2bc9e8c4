package uk.foiworkflow.api.engine;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.store.Head;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** Lets a question wait until the read models hold all that was recorded before it came, so that callers read their writes. */
@Component
public final class ReadModels {

    /** The header that says from which position of the store an answer was made, or to which position a command has led. */
    public static final String POSITION = "Foi-Position";

    /** The header that says when the event at that position was recorded. */
    public static final String AS_AT = "Foi-As-At";

    /** The header that says for how many seconds an event has been recorded that the answer lacks; 0 where it lacks none. */
    public static final String AGE = "Foi-Age";

    /** The header by which a question says which position its answer must have. */
    public static final String WAIT_FOR = "Foi-Wait-For";

    /** Longer than a read model needs after a commit by far, and no longer than a caller waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** For a caller who would rather wait than do without what they name. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final String SECONDS_TO_CATCH_UP = "2";
    private static final String STATE = State.class.getName();

    private final Following following;
    private final PostgresEventStore store;
    private final Clock clock;

    ReadModels(Following following, PostgresEventStore store, Clock clock) {
        this.following = following;
        this.store = store;
        this.clock = clock;
    }

    /**
     * How far the read models have come.
     *
     * @param position the last event that all of them hold
     * @param current whether that is the last one that was recorded before the question
     * @param asAt when that event was recorded, UTC
     * @param age for how long the first event that they lack has been recorded; zero where they lack none
     */
    public record State(long position, boolean current, Instant asAt, Duration age) {}

    /** Waits for them, for two seconds at most; a question over HTTP has done so before its controller is called. */
    public State settled() {
        State known = answering();
        return known == null ? await(PATIENCE) : known;
    }

    /** Whether one of them is current, waited for as all are; the others may be far from it, as when one is new. */
    boolean current(String projection) {
        try {
            return settled().current() || following.await(projection, store.head().position(), PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The same for the whole of a question at hand. */
    State settledForAll() {
        State state = settled();
        RequestAttributes call = RequestContextHolder.getRequestAttributes();
        if (call != null) {
            call.setAttribute(STATE, state, RequestAttributes.SCOPE_REQUEST);
        }
        return state;
    }

    /**
     * Waits until they hold what the caller names, for five seconds at most.
     *
     * @param named as the header has it
     * @throws ProblemException 400 when it is no position, or one that is still to come; 503 when they are behind
     */
    void await(String named) {
        long position = position(named);
        try {
            if (!following.await(position, LONGEST_WAIT)) {
                throw new ProblemException(ProblemType.UNAVAILABLE,
                        "The read models are behind: they do not hold event %d yet.".formatted(position))
                        .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_CATCH_UP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The position that a caller names, if it is one. */
    long position(String named) {
        if (!named.matches("[0-9]{1,18}")) {
            throw wrong("Expected a position, as " + POSITION + " says it.");
        }
        long position = Long.parseLong(named);
        long head = store.head().position();
        if (position > head) {
            throw wrong("The last event stands at %d.".formatted(head));
        }
        return position;
    }

    /** What the answer to the question at hand is made from; null where that is no read model. */
    static @Nullable State answering() {
        RequestAttributes call = RequestContextHolder.getRequestAttributes();
        return call != null && call.getAttribute(STATE, RequestAttributes.SCOPE_REQUEST) instanceof State state
                ? state
                : null;
    }

    /** Has the answer to the command at hand, if it came over HTTP, say to which position it has led. */
    static void led(long position) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
            HttpServletResponse response = call.getResponse();
            if (response != null) {
                response.setHeader(POSITION, Long.toString(position));
            }
        }
    }

    private State await(Duration atMost) {
        Head head = store.head();
        try {
            if (following.await(head.position(), atMost)) {
                return new State(head.position(), true, head.recordedAt(), Duration.ZERO);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long position = following.followers().stream().mapToLong(follower -> follower.progress().position()).min()
                .orElse(head.position());
        Instant asAt = recorded(position);
        Instant lacking = recorded(position + 1);
        Duration age = Duration.between(lacking, clock.instant());
        return new State(position, false, asAt, age.isNegative() ? Duration.ZERO : age);
    }

    private Instant recorded(long position) {
        return store.readAll(Math.max(0, position - 1), 1).stream().map(StoredEvent::recordedAt).findFirst()
                .orElseGet(clock::instant);
    }

    private static ProblemException wrong(String why) {
        return new ProblemException(ProblemType.MALFORMED_HEADER, List.of(new FieldError(WAIT_FOR, why)));
    }
}
