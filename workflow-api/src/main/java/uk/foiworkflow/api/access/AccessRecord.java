package uk.foiworkflow.api.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import uk.foiworkflow.access.AccessEvent;
import uk.foiworkflow.access.AccessEvent.Counted;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.store.PostgresEventStore;

/** Puts things on record: at once, or counted first. */
final class AccessRecord implements AutoCloseable {

    private final Lanes lanes;
    private final Clock clock;
    private final Gatherings counted;
    private final Allowance allowance = new Allowance();

    AccessRecord(PostgresEventStore store, Clock clock) {
        this.lanes = new Lanes(store, clock);
        this.clock = clock;
        this.counted = new Gatherings(lanes);
    }

    void start() {
        counted.start(allowance::renew);
    }

    /** What day it is, Europe/London. */
    LocalDate today() {
        return KnownSince.day(clock.instant());
    }

    /** All that is counted before it is recorded. */
    Gatherings counted() {
        return counted;
    }

    /**
     * Records it; it is durable when this returns.
     *
     * @throws uk.foiworkflow.store.StoreFailure when the database does not answer
     */
    void now(Noted<? extends AccessEvent> noted, UUID correlation) {
        lanes.append(noted.recorded(noted.event(), correlation));
    }

    /** Records it likewise, unless that person has had many such things recorded in this minute: then it is counted. */
    void nowOrCounted(Noted<Counted> noted, UUID correlation) {
        if (allowance.take(noted.actor().id())) {
            now(noted, correlation);
        } else {
            counted.minute().add(noted, correlation);
        }
    }

    @Override
    public void close() {
        counted.close();
    }
}
