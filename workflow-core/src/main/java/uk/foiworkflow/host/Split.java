package uk.foiworkflow.host;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.Carried;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Link;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.command.IntakeCommand.ReturnQuestions;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TakeOverQuestions;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.store.Call;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/**
 * Splits questions off into a request of their own. Two streams are two appends: the new request is written first, so that
 * no question is ever lost, and under a reference that follows from the old one, so that there is only one at a time. The
 * old request is then left at the very version that was carried over. Where that was not to be, for a crash or for somebody
 * who was faster, the next call finishes it, or, where the old request has gone on, gives the questions back and begins
 * anew. What can be given back can no more be finished, so nothing is owed nowhere, and nothing twice once it is done.
 */
final class Split {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int ATTEMPTS = 10;

    private final PostgresEventStore store;
    private final Requests requests;
    private final RequestDecider decider;
    private final Clock clock;

    Split(PostgresEventStore store, Requests requests, RequestDecider decider, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.decider = decider;
        this.clock = clock;
    }

    /**
     * Where the questions go.
     *
     * @param begun what that request took over when it was begun before; null when it is not on file
     */
    private record Place(String reference, @Nullable QuestionsTakenOver begun) {}

    Handled handle(String reference, SplitOffQuestions command, Caller caller, @Nullable Long expectedVersion,
            @Nullable Call call) {
        for (int attempt = 1;; attempt++) {
            Handled earlier = requests.earlier(call);
            if (earlier != null) {
                return earlier;
            }
            List<StoredEvent> stored = store.read(reference);
            if (stored.isEmpty()) {
                throw new UnknownRequest(reference);
            }
            Place place = place(reference, stored, caller);
            if (expectedVersion != null && !known(stored).stillStandsAt(expectedVersion)) {
                throw attempt == 1
                        ? new StaleVersion(reference, expectedVersion, stored.getLast().sequence())
                        : new LostRace(reference);
            }
            try {
                return split(reference, stored, command, place, caller, call);
            } catch (ReferenceTaken | LostRace | StaleVersion e) {
                // Somebody was faster: the next look finishes what was begun, or gives it back.
                if (attempt == ATTEMPTS) {
                    throw new LostRace(reference);
                }
            }
        }
    }

    private Handled split(String reference, List<StoredEvent> stored, SplitOffQuestions asked, Place place,
            Caller caller, @Nullable Call call) {
        QuestionsTakenOver begun = place.begun();
        var command = new SplitOffQuestions(asked.on(), asked.questions(), place.reference(),
                begun == null ? null : begun.questions(), asked.why());
        admit(known(stored).request(), command, caller);
        int entry = begun == null ? Math.toIntExact(stored.getLast().sequence()) : begun.entry();
        if (begun == null) {
            Carried carried = Carried.of(stored.stream().map(StoredEvent::event).toList(), asked.questions(),
                    place.reference());
            var takeOver = new TakeOverQuestions(asked.on(), place.reference(), reference, entry, asked.questions(),
                    asked.why(), carried.told(), carried.deadlines());
            requests.send(new OnRequest(place.reference(), List.of(takeOver), caller, true, false, null, null));
        }
        return requests.send(
                new OnRequest(reference, List.of(command), caller, false, false, (long) entry, call));
    }

    /** What stands against it is found out before anything is written. */
    private void admit(Request request, SplitOffQuestions command, Caller caller) {
        Decision decision = decider.decide(request, command, new Context(caller.actor(), today(), false));
        if (!decision.broken().isEmpty()) {
            throw new Refused(0, decision.broken());
        }
    }

    /** The first place that is free, or was begun and can be finished; what was begun and cannot goes back on the way. */
    private Place place(String reference, List<StoredEvent> stored, Caller caller) {
        List<String> left = known(stored).request().links().all().stream().map(Link::other).toList();
        for (int number = 1;; number++) {
            String into = reference + "-split-" + number;
            List<StoredEvent> there = store.read(into);
            QuestionsTakenOver begun = takenOver(there, reference);
            if (there.isEmpty()) {
                return new Place(into, null);
            }
            if (begun != null && !left.contains(into)) {
                if (known(stored).stillStandsAt(begun.entry())) {
                    return new Place(into, begun);
                }
                if (!known(there).request().open().isEmpty()) {
                    giveBack(into, reference, caller);
                }
            }
        }
    }

    private void giveBack(String into, String reference, Caller caller) {
        try {
            requests.send(new OnRequest(into, List.of(new ReturnQuestions(today(), reference)), caller, false, false,
                    null, null));
        } catch (Refused e) {
            // Somebody else has just given them back, or answered them there.
        }
    }

    private static @Nullable QuestionsTakenOver takenOver(List<StoredEvent> there, String from) {
        return there.stream().map(StoredEvent::event).filter(QuestionsTakenOver.class::isInstance)
                .map(QuestionsTakenOver.class::cast).filter(taken -> taken.from().equals(from)).findFirst()
                .orElse(null);
    }

    private static Known known(List<StoredEvent> stored) {
        return Known.NOTHING.after(stored);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }
}
