package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;

/**
 * What was decided on one question, and what the requester was told.
 *
 * @param decision the last decision on it; null when there is none
 * @param given what the requester was told, failed deliveries left out, in the order in which it was told
 */
record Answers(@Nullable QuestionDecided decision, List<Given> given) {

    static final Answers NONE = new Answers(null, List.of());

    Answers {
        given = List.copyOf(given);
    }

    boolean none() {
        return given.isEmpty();
    }

    /** What the requester was last told; null where nothing was, or it was not recorded. */
    @Nullable
    Outcome last() {
        return none() ? null : given.getLast().outcome();
    }

    Answers decided(@Nullable QuestionDecided made) {
        return new Answers(made, given);
    }

    Answers told(int response, LocalDate on) {
        return new Answers(decision,
                Stream.concat(given.stream(), Stream.of(new Given(response, on, decision))).toList());
    }

    /** What never arrived told nothing; what was told before it stands. */
    @Rulebook("R2.11")
    Answers failed(int response) {
        return new Answers(decision, given.stream().filter(one -> one.response() != response).toList());
    }

    /** What was no valid request has become one: that it was none answers it no more. */
    Answers valid() {
        return new Answers(decision, given.stream().filter(one -> one.outcome() != Outcome.INVALID).toList());
    }
}
