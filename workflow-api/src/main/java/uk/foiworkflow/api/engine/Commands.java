package uk.foiworkflow.api.engine;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.access.RefusalRecord;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.relay.Relays;
import uk.foiworkflow.host.BroughtIn;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.host.Refused;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Signals;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.Appended;
import uk.foiworkflow.store.Beginning;
import uk.foiworkflow.store.StoredEvent;

/**
 * The way of every command from the interface to the host: nobody acts on a case that they may not see, what is refused is
 * on record before the caller learns of it, and the read models of all nodes are told at once that there is something new.
 * What is thrown is what {@link Requests} and {@link Visibility} throw.
 */
@Component
public final class Commands {

    private final Requests requests;
    private final Visibility visibility;
    private final Projections projections;
    private final Relays relays;
    private final Signals signals;
    private final EventSource events;
    private final RefusalRecord refusals;
    private final ObjectProvider<Consequence> consequences;

    Commands(Requests requests, Visibility visibility, Projections projections, Relays relays, Signals signals,
            EventSource events,
            RefusalRecord refusals, ObjectProvider<Consequence> consequences) {
        this.requests = requests;
        this.visibility = visibility;
        this.projections = projections;
        this.relays = relays;
        this.signals = signals;
        this.events = events;
        this.refusals = refusals;
        this.consequences = consequences;
    }

    /** Logs a request; see {@link Requests#receive}. */
    public Handled receive(ReceiveRequest command, Caller caller, @Nullable Once once) {
        return told(() -> onRecord(List.of(command), command.reference(), caller, once != null,
                () -> requests.receive(command, caller, once)));
    }

    /**
     * Does, or records, one thing in the life of a request; see {@link Requests#handle}.
     *
     * @param command read once it is known that the caller may see the case, so that nobody learns of others' cases from
     *            what is wrong with a command
     */
    public Handled handle(String reference, Supplier<RequestCommand> command, Caller caller,
            @Nullable Long expectedVersion, @Nullable Once once) {
        admit(reference, caller, once);
        RequestCommand read = command.get();
        Handled handled = told(() -> onRecord(List.of(read), reference, caller, once != null,
                () -> requests.handle(reference, read, caller, expectedVersion, once)));
        consequences.forEach(consequence -> consequence.of(read, handled));
        return handled;
    }

    /** Files what came by post on a request; see {@link Requests#file}. */
    public Handled file(String reference, @Nullable Beginning beginning, List<RequestCommand> filed, Caller caller,
            String claim) {
        return told(() -> onRecord(filed, reference, caller, true,
                () -> requests.file(reference, beginning, filed, caller, claim)));
    }

    /** Whether there is such a case. */
    public boolean known(String reference) {
        return requests.now(reference) != null;
    }

    /** Whether nothing can be added to a case any more, for its words are gone. */
    public boolean shredded(String reference) {
        Request now = requests.now(reference);
        return now != null && now.keeping().shredded() != null;
    }

    /** The events that a command led to. */
    public List<RequestEvent> led(Handled handled) {
        long before = handled.version() - handled.eventTypes().size();
        return events.stream(handled.reference()).stream()
                .filter(event -> event.sequence() > before && event.sequence() <= handled.version())
                .map(StoredEvent::event).toList();
    }

    /**
     * A command may take the case out of the caller's sight, as when an approver returns a draft. The same call again is
     * given its first answer all the same, and a key that was used tells nothing of another case.
     */
    private void admit(String reference, Caller caller, @Nullable Once once) {
        try {
            visibility.admit(reference, caller.actor());
        } catch (ProblemException unseen) {
            if (once == null || !requests.answered(caller, once)) {
                throw unseen;
            }
        }
    }

    /** Brings in a past case; see {@link Requests#bringIn}. Nobody waits for it, so the read models take many at once. */
    public BroughtIn bringIn(String reference, List<RequestCommand> past, Caller caller, byte[] canonical) {
        BroughtIn broughtIn = onRecord(past, reference, caller, false,
                () -> requests.bringIn(reference, past, caller, canonical));
        ReadModels.led(broughtIn.position());
        return broughtIn;
    }

    private <T> T onRecord(List<RequestCommand> commands, String reference, Caller caller, boolean keyed,
            Supplier<T> handling) {
        try {
            return handling.get();
        } catch (Refused e) {
            refusals.refused(commands.get(e.step()).getClass().getSimpleName(), reference, e.broken(), caller, keyed);
            throw e;
        }
    }

    /** Records what happens beside the requests and that read models take in as well. */
    public Appended beside(Supplier<Appended> append) {
        return told(append, Appended::position);
    }

    private Handled told(Supplier<Handled> command) {
        return told(command, Handled::position);
    }

    private <T> T told(Supplier<T> command, ToLongFunction<T> position) {
        try {
            T led = command.get();
            ReadModels.led(position.applyAsLong(led));
            return led;
        } finally {
            // Also after a failure: an append whose answer was lost is there all the same.
            projections.wake();
            relays.wake();
            signals.tell();
        }
    }
}
