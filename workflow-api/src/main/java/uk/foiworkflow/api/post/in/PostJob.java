package uk.foiworkflow.api.post.in;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.api.post.in.Tray.Lying;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.store.PostStreams;
import uk.foiworkflow.store.PostStreams.Stream;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StreamConflict;

/** Finishes what was broken off when something was filed, and ends what was kept aside long enough. */
record PostJob(PostStreams streams, Requests requests, Leaving leaving, PostgresEventStore store, Clock clock,
        Duration keptAside, Duration interval) implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(PostJob.class);

    @Override
    public String name() {
        return "post";
    }

    @Override
    public Tally run() {
        List<Stream> claimed = streams.claimed();
        for (Stream stream : claimed) {
            Handled handled = requests.filed(Leaving.claim(stream.id()));
            if (handled != null) {
                LOG.info("Something that came is on request {}, and leaves the post", handled.reference());
                leaving.finish(Lying.of(stream), handled, Caller.engine());
            }
        }
        LocalDate today = KnownSince.day(clock.instant());
        LocalDate until = today.minusDays(keptAside.toDays());
        List<String> ended = streams.setAsideBefore(until);
        ended.forEach(stream -> end(stream, today));
        return new Tally(claimed.size() + ended.size(), claimed.size() + ended.size(), 0);
    }

    private void end(String stream, LocalDate today) {
        try {
            long last = store.read(stream).getLast().sequence();
            store.append(stream, last + 1, List.of(Leaving.order(today, today.minusDays(1))), null);
        } catch (StreamConflict takenUp) {
            // It was filed just now.
        }
    }
}
