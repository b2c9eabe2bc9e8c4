package uk.foiworkflow.api.timely;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.LostRace;
import uk.foiworkflow.host.StaleVersion;
import uk.foiworkflow.projections.cases.Cases;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Timely;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.store.Erased;
import uk.foiworkflow.store.StoredEvent;

/**
 * Goes over the cases that are under way and does what time has made due: reminders, escalation, lapse, missed deadlines.
 * Each is a command of the engine that rests on the version which it was judged by, so that nothing is done twice, nor to a
 * case that has changed meanwhile. A case that the read models do not have yet is looked at next time.
 */
final class Sweep implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Cases cases;
    private final EventSource events;
    private final Commands commands;
    private final Timely timely;
    private final Clock clock;
    private final Duration interval;

    Sweep(Cases cases, EventSource events, Commands commands, Timely timely, Clock clock, Duration interval) {
        this.cases = cases;
        this.events = events;
        this.commands = commands;
        this.timely = timely;
        this.clock = clock;
        this.interval = interval;
    }

    @Override
    public String name() {
        return "timely";
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public Tally run() {
        LocalDate today = KnownSince.day(clock.instant());
        Caller engine = Caller.engine();
        Tally tally = Tally.NONE;
        for (String reference : cases.underWay()) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            tally = tally.plus(look(reference, today, engine));
        }
        return tally;
    }

    private Tally look(String reference, LocalDate today, Caller engine) {
        try {
            List<StoredEvent> stored = events.stream(reference);
            Request request = Request.NONE;
            for (StoredEvent event : stored) {
                request = request.evolve(event.event());
            }
            return does(reference, timely.steps(request, today), stored.getLast().sequence(), engine);
        } catch (RuntimeException e) {
            return failed(reference, "what is due", e);
        }
    }

    /** One that fails does not keep the others from being done. */
    private Tally does(String reference, List<RequestCommand> steps, long read, Caller engine) {
        long version = read;
        int done = 0;
        Tally failures = Tally.NONE;
        for (RequestCommand step : steps) {
            try {
                version = commands.handle(reference, () -> step, engine, version, null).version();
                done++;
            } catch (StaleVersion | LostRace | Erased past) {
                // The case has changed, or is no more: it is judged anew by the next run.
                break;
            } catch (RuntimeException e) {
                failures = failures.plus(failed(reference, step.getClass().getSimpleName(), e));
            }
        }
        return new Tally(1, done, failures.failed());
    }

    /** Without a word of the failure but its kind, for its message may quote the case. */
    private static Tally failed(String reference, String what, RuntimeException e) {
        LOG.error("{} of request {} failed and is tried again by the next run: {}", what, reference,
                e.getClass().getSimpleName());
        return new Tally(1, 0, 1);
    }
}
