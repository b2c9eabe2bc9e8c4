package uk.foiworkflow.why;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.InForce;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.StoredEvent;

/**
 * A command of the past, decided once more on the request as it stood before it. Deciders are pure: by the same rules,
 * settings, calendar and directory it comes to the same.
 *
 * @param events what it led to then, in order
 * @param before the request as it stood
 * @param inForce by what it was decided then; null when that is not on record
 * @param command as its events tell it; null when they do not
 * @param decision what it leads to now; null when it cannot be decided again
 */
public record DecidedAgain(List<StoredEvent> events, Request before, @Nullable InForce inForce,
        @Nullable RequestCommand command, @Nullable Decision decision) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** By what is decided again, and what was on file of other requests when that event was recorded. */
    public record By(RequestDecider decider, Directory directory,
            Function<StoredEvent, Function<String, OtherCase>> others) {

        private @Nullable RequestCommand retold(List<StoredEvent> events) {
            StoredEvent first = events.getFirst();
            return new Retelling(first.stream(), first.metadata().command(), others.apply(first)).of(contents(events));
        }

        private Decision decide(Request before, RequestCommand command, StoredEvent first) {
            Metadata metadata = first.metadata();
            return decider.decide(before, command, new Context(metadata.actor(),
                    LocalDate.ofInstant(first.recordedAt(), LONDON), metadata.imported(), directory));
        }

        private DecidedAgain again(List<StoredEvent> events, Request before, @Nullable InForce inForce) {
            RequestCommand command = retold(events);
            return new DecidedAgain(events, before, inForce, command,
                    command == null ? null : decide(before, command, events.getFirst()));
        }
    }

    public DecidedAgain {
        events = List.copyOf(events);
    }

    /**
     * The command that led to that event of a request, decided again.
     *
     * @param stream all events of the request, in order
     * @param by by what; null where it cannot be decided again, for its words are gone
     * @throws uk.foiworkflow.store.UnreadableEvent when one before it is newer than this release
     * @throws uk.foiworkflow.store.AlteredEvent when one before it was altered
     */
    public static DecidedAgain of(List<StoredEvent> stream, int sequence, @Nullable By by) {
        int first = sequence;
        while (first > 0 && together(stream.get(first - 1), stream.get(sequence))) {
            first--;
        }
        int end = sequence + 1;
        while (end < stream.size() && together(stream.get(sequence), stream.get(end))) {
            end++;
        }
        Request before = Request.NONE;
        InForce inForce = null;
        for (StoredEvent event : stream.subList(0, first)) {
            before = before.evolve(event.event());
            inForce = event.metadata().inForce() == null ? inForce : event.metadata().inForce();
        }
        InForce own = stream.get(first).metadata().inForce();
        List<StoredEvent> run = stream.subList(first, end);
        InForce then = own == null ? inForce : own;
        return by == null
                ? new DecidedAgain(run, before, then, null, null)
                : one(run, sequence, before, then, by);
    }

    /**
     * A past case is brought in as one, and the same command may come in it several times, one behind the other: each takes
     * the events that it leads to.
     */
    private static DecidedAgain one(List<StoredEvent> run, long sequence, Request before, @Nullable InForce inForce,
            By by) {
        DecidedAgain whole = by.again(run, before, inForce);
        if (whole.same()) {
            return whole;
        }
        for (int size = 1; size < run.size(); size++) {
            DecidedAgain part = by.again(run.subList(0, size), before, inForce);
            if (part.same()) {
                if (part.events().getLast().sequence() >= sequence) {
                    return part;
                }
                Request after = before;
                for (StoredEvent event : part.events()) {
                    after = after.evolve(event.event());
                }
                return one(run.subList(size, run.size()), sequence, after, inForce, by);
            }
        }
        return whole;
    }

    private static boolean together(StoredEvent one, StoredEvent other) {
        return one.metadata().causation().equals(other.metadata().causation())
                && one.metadata().command().equals(other.metadata().command());
    }

    private static List<RequestEvent> contents(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::event).toList();
    }

    /** Whether it comes to what was recorded, and nothing stops it. */
    public boolean same() {
        return decision != null && differences().isEmpty() && barred().isEmpty();
    }

    /** Where it comes to something else than what was recorded. */
    public List<Difference> differences() {
        return decision == null ? List.of() : Difference.between(contents(events), decision.events());
    }

    /** What was gone past; empty when it was done as of right. */
    public List<Overriding> overridden() {
        return events.stream().flatMap(event -> Overriding.of(event.event()).stream()).toList();
    }

    /** What would stop it now; a past case is stopped by what cannot be true alone. */
    public List<Broken> barred() {
        boolean past = events.getFirst().metadata().imported();
        List<Broken> barred = new ArrayList<>(decision == null ? List.of() : decision.broken());
        barred.removeIf(broken -> past && broken.bar() != Broken.Bar.IMPOSSIBLE);
        return List.copyOf(barred);
    }
}
