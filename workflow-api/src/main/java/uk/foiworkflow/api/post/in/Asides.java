package uk.foiworkflow.api.post.in;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.post.in.Tray.Lying;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.post.Item;
import uk.foiworkflow.post.PostEvent.PostSetAside;
import uk.foiworkflow.post.PostStream;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.store.Call;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StreamConflict;

/** Sets aside what belongs to no request. It can still be filed, as long as it is kept. */
final class Asides {

    private final PostgresEventStore store;
    private final Requests requests;
    private final Clock clock;

    Asides(PostgresEventStore store, Requests requests, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Sets it aside; once more for the same reason changes nothing.
     *
     * @throws ProblemException 422 when a request has it, or it was set aside for another reason
     */
    void setAside(Lying lying, PostAside aside, Caller caller, Expected expected, @Nullable Once once) {
        Call call = Keyed.call(store, lying.id(), caller, once);
        Item item = lying.item();
        if (item.state() == Item.State.SET_ASIDE && item.aside() != null && item.aside().reason() == aside.reason()) {
            return;
        }
        if (item.state() != Item.State.WAITING || requests.filed(Leaving.claim(lying.id())) != null) {
            throw refused("reason", "It does not wait any more; it is " + item.state() + ".");
        }
        lying.check(expected);
        if (aside.reference() != null && requests.now(aside.reference()) == null) {
            throw refused("reference", "There is no request " + aside.reference() + ".");
        }
        var event = new PostSetAside(KnownSince.day(clock.instant()), aside.reason(), aside.reference(), aside.why(),
                caller.actor().id());
        try {
            store.append(PostStream.of(lying.id()), lying.stream().version() + 1,
                    List.of(Register.recorded(event, caller, "SetPostAside")), call);
        } catch (StreamConflict meanwhile) {
            throw new ProblemException(ProblemType.LOST_RACE, "Somebody has just seen to it. Read it again.");
        }
    }

    private static ProblemException refused(String field, String detail) {
        return new ProblemException(ProblemType.RULE_BROKEN, List.of(new FieldError(field, Rules.IN_ORDER, detail)));
    }
}
