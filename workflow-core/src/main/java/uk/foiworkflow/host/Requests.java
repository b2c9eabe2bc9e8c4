package uk.foiworkflow.host;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TakeOverQuestions;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.store.Appended;
import uk.foiworkflow.store.Beginning;
import uk.foiworkflow.store.Call;
import uk.foiworkflow.store.EarlierCall;
import uk.foiworkflow.store.KeyUsed;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/**
 * Where commands enter the engine. Every method throws a {@link Rejection} when the command leads to nothing, and lets
 * through what the store throws when it cannot say: {@link uk.foiworkflow.store.UnreadableEvent} for a request that a
 * newer release has written to, {@link uk.foiworkflow.store.Erased} for one whose key is gone,
 * {@link uk.foiworkflow.store.StoreFailure} when the database does not answer. It is long because the way of every command
 * is told here from end to end: sent once or twice, overtaken or not, live or past.
 */
public final class Requests {

    private static final int ATTEMPTS = 10;

    private final PostgresEventStore store;
    private final EventStore events;
    private final CommandBus commands;
    private final KnownRequests known;
    private final Split split;

    /** Where no directory is kept, and nobody asks which release this is. */
    public Requests(PostgresEventStore store, RequestDecider decider, Clock clock) {
        this(store, decider, Directory.NONE, clock, "unnamed");
    }

    /**
     * @param directory who works for the authority
     * @param clock says what day it is; each day begins at midnight in Europe/London
     * @param release names the release of the engine, for the record
     */
    public Requests(PostgresEventStore store, RequestDecider decider, Directory directory, Clock clock,
            String release) {
        this.store = store;
        this.events = EmbeddedEventStore.builder().storageEngine(new StorageEngine(store)).build();
        this.commands = SimpleCommandBus.builder().build();
        this.known = new KnownRequests(store);
        commands.subscribe(OnRequest.class.getName(),
                new RequestHandler(known, events, decider, directory, clock, release));
        this.split = new Split(store, this, decider, clock);
    }

    /**
     * Does, or records, one thing in the life of a request that is on file.
     *
     * @param expectedVersion the version that the command rests on; null when it rests on none: a lost race is then decided
     *            again on the new state
     * @param once makes the call count once; null when it may count again
     */
    public Handled handle(String reference, RequestCommand command, Caller caller, @Nullable Long expectedVersion,
            @Nullable Once once) {
        if (command instanceof ReceiveRequest || command instanceof TakeOverQuestions) {
            throw new IllegalArgumentException("A request is received by receive, not by handle");
        }
        if (command instanceof SplitOffQuestions off) {
            return split.handle(reference, off, caller, expectedVersion, call(reference, command, caller, once));
        }
        return send(new OnRequest(reference, List.of(command), caller, false, false, expectedVersion,
                call(reference, command, caller, once)));
    }

    /**
     * Logs a request. One without a reference is given the next {@code FOI-<year of receipt>-<number>}.
     *
     * @param once makes the call count once; null when it may count again
     */
    public Handled receive(ReceiveRequest command, Caller caller, @Nullable Once once) {
        Call call = call(command.reference(), command, caller, once);
        if (!command.reference().isEmpty()) {
            return begin(command, caller, call);
        }
        while (true) {
            try {
                return begin(command.under(nextReference(command.on())), caller, call);
            } catch (ReferenceTaken e) {
                // The authority has used that reference itself: the next number will do.
            }
        }
    }

    /**
     * Brings in a past case as it was: what broke a rule is recorded all the same, unless it cannot be true. The same case
     * again changes nothing; another case under its reference is {@link ReferenceTaken}.
     *
     * @param past what happened, in order; the first receives the request under this reference
     * @param canonical the case in a form that is always the same for the same case
     */
    public BroughtIn bringIn(String reference, List<RequestCommand> past, Caller caller, byte[] canonical) {
        if (past.isEmpty() || !(past.getFirst() instanceof ReceiveRequest first)
                || !first.reference().equals(reference)) {
            throw new IllegalArgumentException("A past case begins with the receipt of request " + reference);
        }
        try {
            Handled handled = send(new OnRequest(reference, List.copyOf(past), caller, true, true, null,
                    new Call("", reference, canonical)));
            return new BroughtIn(handled.reference(), handled.version(), handled.position(), handled.repeated());
        } catch (KeyReused e) {
            throw new ReferenceTaken(reference);
        }
    }

    /**
     * Files what came by post on a request, all or none: whatever is filed, is filed once and on one request alone.
     *
     * @param beginning the request that begins with it, logged by the first of the commands; null where the request of that
     *            reference is on file
     * @param commands what it means for the request, and the document that it becomes
     * @param claim names what came, the same whoever files it
     */
    public Handled file(String reference, @Nullable Beginning beginning, List<RequestCommand> commands, Caller caller,
            String claim) {
        return send(new OnRequest(reference, List.copyOf(commands), caller, beginning != null, false, null,
                filing(claim), beginning));
    }

    /** What came of {@link #file} under that claim, on whichever request that was; null where nothing has yet. */
    public @Nullable Handled filed(String claim) {
        EarlierCall earlier = store.earlier(filing(claim));
        return earlier == null ? null : handled(earlier);
    }

    /** The next reference of a request that is logged without one of the authority's own. */
    public String nextReference(LocalDate received) {
        return "FOI-" + received.getYear() + "-" + store.nextNumber();
    }

    private static Call filing(String claim) {
        return new Call("", claim, new byte[0]);
    }

    /**
     * The request as it stands now, whatever else this node knew of it; null when there is none.
     *
     * @throws uk.foiworkflow.store.UnreadableEvent when a newer release has written to it
     * @throws uk.foiworkflow.store.AlteredEvent when one of its events was altered
     * @throws uk.foiworkflow.store.WrongMasterKey when another master key wraps its key
     */
    public @Nullable Request now(String reference) {
        try {
            return known.read(reference).request();
        } catch (UnknownRequest none) {
            return null;
        }
    }

    /** Whether a call of this caller under that key has been answered, whatever it was. */
    public boolean answered(Caller caller, Once once) {
        return store.earlier(new Call(caller.actor().id(), once.key(), once.body())) != null;
    }

    /** Forgets what is remembered of those requests, for their keys were destroyed. */
    public void forget(Collection<String> references) {
        known.forget(references);
    }

    /** Forgets all that is remembered of any request. */
    public void forgetAll() {
        known.forgetAll();
    }

    /** The events as Axon reads them, for its own processors. */
    public EventStore events() {
        return events;
    }

    private Handled begin(ReceiveRequest command, Caller caller, @Nullable Call call) {
        return send(new OnRequest(command.reference(), List.of(command), caller, true, false, null, call));
    }

    /**
     * Asks the idempotency record only where nothing was recorded: the same call may have been answered, or have won just
     * now.
     */
    Handled send(OnRequest on) {
        long came = System.nanoTime();
        for (int attempt = 1;; attempt++) {
            Rejection rejection = null;
            boolean nothing = false;
            try {
                Recording recording = dispatch(on);
                Appended appended = recording.appended();
                if (appended != null) {
                    return handled(on, recording.after(), appended);
                }
                nothing = true;
            } catch (Rejection e) {
                rejection = e;
            } catch (ConcurrencyException e) {
                rejection = conflict(on, attempt, came);
            } catch (KeyUsed e) {
                // The next look finds the call that was first.
            }
            Handled earlier = earlier(on.call());
            if (earlier != null) {
                return earlier;
            }
            if (rejection != null) {
                throw rejection;
            }
            if (nothing) {
                StoredEvent last = store.read(on.reference()).getLast();
                return new Handled(on.reference(), last.sequence(), last.position(), List.of(), false);
            }
        }
    }

    /**
     * Null when the command may be decided again on the new state. A version that somebody had overtaken before the command
     * came was old already; otherwise the race was lost here.
     *
     * @param came the moment at which the command came, of {@link System#nanoTime}
     */
    private @Nullable Rejection conflict(OnRequest on, int attempt, long came) {
        String reference = on.reference();
        Long expected = on.expectedVersion();
        if (on.begins()) {
            return new ReferenceTaken(reference);
        }
        Known now = known.read(reference);
        if (expected == null || now.stillStandsAt(expected)) {
            return attempt == ATTEMPTS ? new LostRace(reference) : null;
        }
        Instant then = store.when(came);
        boolean overtaken = store.read(reference, expected + 1).stream()
                .filter(event -> !Known.noted(event.event(), event.metadata().actor().role()))
                .anyMatch(event -> event.recordedAt().isBefore(then));
        return overtaken ? new StaleVersion(reference, expected, now.version()) : new LostRace(reference);
    }

    private Recording dispatch(OnRequest on) {
        FutureCallback<OnRequest, Recording> callback = new FutureCallback<>();
        commands.dispatch(GenericCommandMessage.asCommandMessage(on), callback);
        CommandResultMessage<? extends Recording> result = callback.join();
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        if (result.exceptionResult() instanceof RuntimeException e) {
            throw e;
        }
        throw new IllegalStateException(result.exceptionResult());
    }

    /** The past is seldom acted on, and an import would push out what is. */
    private Handled handled(OnRequest on, Known after, Appended appended) {
        if (!on.past()) {
            known.remember(on.reference(), after);
        }
        return new Handled(on.reference(), appended.version(), appended.position(), appended.types(), false);
    }

    @Nullable
    Handled earlier(@Nullable Call call) {
        EarlierCall earlier = call == null ? null : store.earlier(call);
        if (call == null || earlier == null) {
            return null;
        }
        if (!earlier.sameBody()) {
            throw new KeyReused(call.key());
        }
        return handled(earlier);
    }

    private Handled handled(EarlierCall earlier) {
        List<StoredEvent> events = store.read(earlier.stream(), earlier.firstSequence()).stream()
                .filter(event -> event.sequence() <= earlier.lastSequence()).toList();
        return new Handled(earlier.stream(), earlier.lastSequence(), events.getLast().position(),
                events.stream().map(StoredEvent::type).toList(), true);
    }

    /** The same body is another call when it is sent to another request, or as another command. */
    private static @Nullable Call call(String reference, RequestCommand command, Caller caller, @Nullable Once once) {
        if (once == null) {
            return null;
        }
        byte[] address = (command.getClass().getSimpleName() + "\0" + reference + "\0")
                .getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[address.length + once.body().length];
        System.arraycopy(address, 0, body, 0, address.length);
        System.arraycopy(once.body(), 0, body, address.length, once.body().length);
        return new Call(caller.actor().id(), once.key(), body);
    }
}
