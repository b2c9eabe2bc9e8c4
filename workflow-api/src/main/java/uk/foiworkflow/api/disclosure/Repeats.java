package uk.foiworkflow.api.disclosure;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.disclosure.DisclosureStream;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.store.Call;
import uk.foiworkflow.store.EarlierCall;
import uk.foiworkflow.store.KeyUsed;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.StreamConflict;

/** Calls on the disclosure log count once: the same again, under the same key, is given its first answer. */
@Component
final class Repeats {

    private final PostgresEventStore store;

    Repeats(PostgresEventStore store) {
        this.store = store;
    }

    /**
     * Does it, unless it was done before.
     *
     * @param doing takes the call that is to be recorded with what it leads to; null when it has no key
     * @throws ProblemException 409 when somebody else was faster; 422 when the key came before with another call
     */
    RecordedEntry once(String reference, Caller caller, @Nullable Once once,
            Function<@Nullable Call, RecordedEntry> doing) {
        Call call = once == null ? null : new Call(caller.actor().id(), once.key(), once.body());
        RecordedEntry before = earlier(reference, call);
        if (before != null) {
            return before;
        }
        try {
            return doing.apply(call);
        } catch (KeyUsed meanwhile) {
            return Objects.requireNonNull(earlier(reference, call));
        } catch (StreamConflict meanwhile) {
            RecordedEntry same = earlier(reference, call);
            if (same != null) {
                return same;
            }
            throw new ProblemException(ProblemType.LOST_RACE, "Somebody has just seen to it. Read it again.");
        }
    }

    /** Of what is shredded nobody can tell any more whether the body was this one. */
    private @Nullable RecordedEntry earlier(String reference, @Nullable Call call) {
        EarlierCall earlier = call == null ? null : store.earlier(call);
        if (earlier == null) {
            return null;
        }
        if (!earlier.stream().startsWith(DisclosureStream.ofAll(reference))
                || !(earlier.sameBody() || !store.hasKey(earlier.stream()))) {
            throw new ProblemException(ProblemType.KEY_REUSED, List.of(new FieldError("Idempotency-Key",
                    "It was used for another call.")));
        }
        List<StoredEvent> led = store.readErased(earlier.stream()).stream()
                .filter(event -> event.sequence() >= earlier.firstSequence()
                        && event.sequence() <= earlier.lastSequence())
                .toList();
        return new RecordedEntry(reference, DisclosureStream.number(earlier.stream()), earlier.lastSequence(),
                led.getLast().position(), led.stream().map(StoredEvent::type).toList());
    }
}
