package uk.foiworkflow.api.post.in;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.post.PostStream;
import uk.foiworkflow.store.Call;
import uk.foiworkflow.store.EarlierCall;
import uk.foiworkflow.store.PostgresEventStore;

/** The idempotency keys of calls on what came by post. What they ask for happens once anyway; a key is held to one call. */
final class Keyed {

    private Keyed() {}

    /**
     * The call, to be recorded with what it leads to; null when it has no key, or was recorded before.
     *
     * @throws ProblemException 422 when the key came before with another call
     */
    static @Nullable Call call(PostgresEventStore store, UUID id, Caller caller, @Nullable Once once) {
        if (once == null) {
            return null;
        }
        Call call = new Call(caller.actor().id(), once.key(), once.body());
        EarlierCall earlier = store.earlier(call);
        if (earlier == null) {
            return call;
        }
        // Of what has left the post nobody can tell any more whether the body was this one.
        boolean untold = !store.hasKey(earlier.stream());
        if (!earlier.stream().equals(PostStream.of(id)) || !(earlier.sameBody() || untold)) {
            throw new ProblemException(ProblemType.KEY_REUSED, List.of(new FieldError("Idempotency-Key",
                    "It was used for another call.")));
        }
        return null;
    }
}
