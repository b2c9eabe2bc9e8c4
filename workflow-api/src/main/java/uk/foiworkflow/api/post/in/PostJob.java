package uk.foiworkflow.api.post.in;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.api.post.in.Tray.Lying;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.post.PostStream;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.LegalHold;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.store.PostStreams;
import uk.foiworkflow.store.PostStreams.Stream;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoreFailure;
import uk.foiworkflow.store.StreamConflict;

/**
 * Finishes what was broken off when something was filed, and ends what was kept aside long enough, unless the law holds the
 * request that it was said to belong to (FOIA s.77).
 */
record PostJob(PostStreams streams, Requests requests, Leaving leaving, PostgresEventStore store,
        WorkingCalendar calendar, Clock clock, Duration keptAside, Duration interval) implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(PostJob.class);

    @Override
    public String name() {
        return "post";
    }

    @Override
    public Tally run() {
        LocalDate today = KnownSince.day(clock.instant());
        LocalDate until = today.minusDays(keptAside.toDays());
        Tally finished = each(streams.claimed(), this::finish);
        return finished.plus(each(streams.setAsideBefore(until), stream -> end(stream, today)));
    }

    private void finish(Stream stream) {
        Handled handled = requests.filed(Leaving.claim(stream.id()));
        if (handled != null) {
            leaving.finish(Lying.of(stream), handled, Caller.engine(), null);
        }
    }

    private void end(Stream stream, LocalDate today) {
        Lying lying = Lying.of(stream);
        if (!held(lying.item().aside() == null ? null : lying.item().aside().reference(), today)) {
            store.append(PostStream.of(stream.id()), stream.version() + 1,
                    List.of(Leaving.order(today, today.minusDays(1))), null);
        }
    }

    private boolean held(@Nullable String reference, LocalDate today) {
        Request request = reference == null ? null : requests.now(reference);
        if (request == null || request.receipt() == null) {
            return false;
        }
        LocalDate last = LegalHold.of(request, calendar).last();
        return last == null || !today.isAfter(last);
    }

    /** One that fails stops no other, and is tried again. */
    private static Tally each(List<Stream> streams, Consumer<Stream> step) {
        int done = 0;
        int failed = 0;
        for (Stream stream : streams) {
            try {
                step.accept(stream);
                done++;
            } catch (StreamConflict meanwhile) {
                // Somebody has seen to it just now.
            } catch (StoreFailure away) {
                throw away;
            } catch (RuntimeException failure) {
                failed++;
                LOG.error("{} does not leave the post yet: {}", stream.id(), failure.toString());
            }
        }
        return new Tally(streams.size(), done, failed);
    }
}
