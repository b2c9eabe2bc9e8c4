package uk.foiworkflow.api.statistics;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.release.Release;
import uk.foiworkflow.release.ReleaseEvent;
import uk.foiworkflow.release.ReleaseEvent.StatisticsPublished;
import uk.foiworkflow.release.Releases;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.store.Call;
import uk.foiworkflow.store.EarlierCall;
import uk.foiworkflow.store.KeyUsed;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.StreamConflict;

/** What was published, and is put on record when it is. There are few: all of them are read from their one stream. */
@Component
class ReleaseBook {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final String COMMAND = "PublishStatistics";

    private final PostgresEventStore store;
    private final Clock clock;

    ReleaseBook(PostgresEventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Releases all() {
        return new Releases(store.read(ReleaseEvent.STREAM).stream().map(ReleaseBook::release).toList());
    }

    /** @throws ProblemException 404 when there is none of that number */
    static Release one(Releases releases, String number) {
        Release found = NUMBER.matcher(number).matches() ? releases.number(Integer.parseInt(number)) : null;
        if (found == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no release of that number.");
        }
        return found;
    }

    /**
     * Puts on record that a table was published, once for each key.
     *
     * @param made the table, made only where the key has not published one before
     * @throws ProblemException 422 when a rule stands in the way, or the key came before with another call
     */
    int publish(Supplier<StatisticsPublished> made, Caller caller, @Nullable Once once) {
        Call call = once == null ? null : new Call(caller.actor().id(), once.key(), once.body());
        Integer before = before(call);
        if (before != null) {
            return before;
        }
        StatisticsPublished table = made.get();
        while (true) {
            Releases known = all();
            List<Broken> against = known.against(table, KnownSince.day(clock.instant()));
            if (!against.isEmpty()) {
                throw new ProblemException(ProblemType.RULE_BROKEN, against.stream()
                        .map(broken -> new FieldError(broken.field(), broken.rule(), broken.why())).toList());
            }
            try {
                store.append(ReleaseEvent.STREAM, known.all().size(), List.of(new NewEvent(UUID.randomUUID(), table,
                        new Metadata(caller.actor(), COMMAND, caller.correlation(), caller.correlation(), false))),
                        call);
                return known.all().size() + 1;
            } catch (StreamConflict | KeyUsed meanwhile) {
                // Somebody published at the same moment: what that means for this one is decided anew.
                before = before(call);
                if (before != null) {
                    return before;
                }
            }
        }
    }

    /** The release to which the same call led before; null when it has not, or has no key. */
    private @Nullable Integer before(@Nullable Call call) {
        EarlierCall earlier = call == null ? null : store.earlier(call);
        if (earlier == null) {
            return null;
        }
        if (!earlier.stream().equals(ReleaseEvent.STREAM) || !earlier.sameBody()) {
            throw new ProblemException(ProblemType.KEY_REUSED,
                    List.of(new FieldError("Idempotency-Key", "It was used for another call.")));
        }
        return Math.toIntExact(earlier.firstSequence() + 1);
    }

    private static Release release(StoredEvent stored) {
        return switch ((ReleaseEvent) stored.happening()) {
            case StatisticsPublished table -> new Release(Math.toIntExact(stored.sequence() + 1), table,
                    stored.metadata().actor().id(), stored.recordedAt());
        };
    }
}
