package uk.foiworkflow.api.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.access.RefusalRecord;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.engine.Visibility;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.keys.Shredding;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.disclosure.DisclosureCommand;
import uk.foiworkflow.disclosure.DisclosureDecider;
import uk.foiworkflow.disclosure.DisclosureDecision;
import uk.foiworkflow.disclosure.DisclosureEvent;
import uk.foiworkflow.disclosure.DisclosureEvent.DisclosureEntryUnpublished;
import uk.foiworkflow.disclosure.DisclosureStream;
import uk.foiworkflow.disclosure.Entry;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.host.Refused;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.command.FileCommand.ShredPersonalData;
import uk.foiworkflow.request.event.Event;
import uk.foiworkflow.store.Appended;
import uk.foiworkflow.store.Beginning;
import uk.foiworkflow.store.DisclosureStreams;
import uk.foiworkflow.store.DisclosureStreams.Stream;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** Where entries of the disclosure log are made, reviewed and taken back, each in a stream of its own. */
@Component
final class EntryDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DisclosureStreams streams;
    private final PostgresEventStore store;
    private final Repeats repeats;
    private final Copies copies;
    private final Requests requests;
    private final Commands commands;
    private final Visibility visibility;
    private final Directory directory;
    private final EndOfEntries end;
    private final Shredding shredding;
    private final Following following;
    private final RefusalRecord refusals;
    private final Clock clock;

    EntryDesk(DisclosureStreams streams, PostgresEventStore store, Repeats repeats, Copies copies, Requests requests,
            Commands commands,
            Visibility visibility, Directory directory, EndOfEntries end, Shredding shredding,
            Following following, RefusalRecord refusals, Clock clock) {
        this.streams = streams;
        this.store = store;
        this.repeats = repeats;
        this.copies = copies;
        this.requests = requests;
        this.commands = commands;
        this.visibility = visibility;
        this.directory = directory;
        this.end = end;
        this.shredding = shredding;
        this.following = following;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The entries of a request in their order, the last one at the end. */
    List<Stream> entries(String reference, Caller caller) {
        visibility.check(reference, caller.actor());
        request(reference);
        return streams.of(reference);
    }

    /**
     * Begins an entry; what takes the place of another one shreds its words.
     *
     * @param command read once it is known that the caller may see the request
     * @param expected the version of the request
     */
    RecordedEntry begin(String reference, Supplier<DisclosureCommand> command, Caller caller, Expected expected,
            @Nullable Once once) {
        visibility.admit(reference, caller.actor());
        return repeats.once(reference, caller, once, call -> {
            Request request = request(reference);
            stands(request.recorded().size() - 1, expected, "The request");
            List<Stream> all = streams.of(reference);
            Stream last = all.isEmpty() ? null : all.getLast();
            DisclosureCommand given = command.get();
            DisclosureEvent event = decide(request, last, given, reference, caller, call != null);
            Beginning beginning = store
                    .begin(DisclosureStream.of(reference, last == null ? 1 : last.number() + 1));
            DisclosureEvent kept = copies.kept(event, beginning);
            RecordedEntry recorded = append(beginning.stream(), kept, given, caller,
                    events -> store.append(beginning, events, call));
            if (last != null) {
                end.run();
            }
            return recorded;
        });
    }

    /** Goes on with an entry. */
    RecordedEntry goOn(String reference, int number, Supplier<DisclosureCommand> command, Caller caller,
            Expected expected,
            @Nullable Once once) {
        visibility.admit(reference, caller.actor());
        return repeats.once(reference, caller, once, call -> {
            Request request = request(reference);
            Stream stream = one(streams.of(reference), number);
            stands(stream.version(), expected, "The entry");
            DisclosureCommand given = command.get();
            DisclosureEvent event = decide(request, stream, given, reference, caller, call != null);
            return append(stream.name(), event, given, caller,
                    events -> store.append(stream.name(), stream.version() + 1, events, call));
        });
    }

    private Request request(String reference) {
        Request request = requests.now(reference);
        if (request == null || request.receipt() == null) {
            throw ProblemException.noSuchRequest(reference);
        }
        return request;
    }

    private static void stands(long version, Expected expected, String what) {
        if (expected.required() != version) {
            throw new ProblemException(ProblemType.STALE_VERSION, what + " stands at version " + version + ", not "
                    + expected.required() + ". Read it again, and decide again.");
        }
    }

    private DisclosureEvent decide(Request request, @Nullable Stream stream, DisclosureCommand command,
            String reference, Caller caller, boolean keyed) {
        DisclosureDecision decision = new DisclosureDecider(request, stream == null ? null : entry(stream), directory,
                caller.actor().id(), today()).decide(command, UUID.randomUUID());
        if (decision.event() == null) {
            refusals.refused(command.getClass().getSimpleName(), reference, decision.broken(), caller, keyed);
            throw new Refused(decision.broken());
        }
        return decision.event();
    }

    private RecordedEntry append(String stream, DisclosureEvent event, DisclosureCommand command, Caller caller,
            Function<List<NewEvent>, Appended> append) {
        List<NewEvent> events = new ArrayList<>();
        events.add(recorded(event, command.getClass(), caller));
        if (event instanceof DisclosureEntryUnpublished) {
            events.add(recorded(EndOfEntries.order(today()), ShredPersonalData.class, Caller.engine()));
        }
        Appended appended = commands.beside(() -> append.apply(events));
        if (event instanceof DisclosureEntryUnpublished) {
            shredding.carryOut(stream, appended.position());
        } else {
            settle(appended.position());
        }
        return new RecordedEntry(event.reference(), DisclosureStream.number(stream), appended.version(),
                appended.position(), appended.types());
    }

    /** Whoever has published something sees it where everybody does; it is published, be that late. */
    private void settle(long position) {
        try {
            following.await(position, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LocalDate today() {
        return KnownSince.day(clock.instant());
    }

    private static NewEvent recorded(Event event, Class<?> command, Caller caller) {
        return new NewEvent(UUID.randomUUID(), event, new Metadata(caller.actor(), command.getSimpleName(),
                caller.correlation(), caller.correlation(), false));
    }

    /** @throws ProblemException 404 when there is none of that number */
    static Stream one(List<Stream> all, int number) {
        return all.stream().filter(stream -> stream.number() == number).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                        "There is no entry " + number + " of the disclosure log out of that request."));
    }

    /** How it stands. */
    static Entry entry(Stream stream) {
        return Entry.of(stream.events().stream().map(StoredEvent::happening).toList());
    }
}
