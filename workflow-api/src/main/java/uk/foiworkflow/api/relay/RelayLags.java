package uk.foiworkflow.api.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import uk.foiworkflow.projections.relay.Relay;
import uk.foiworkflow.projections.relay.Relayed;
import uk.foiworkflow.store.PostgresEventStore;

/** How far the topics are behind the store. */
record RelayLags(Relays relays, PostgresEventStore store, Clock clock) {

    List<Relay> all() {
        return relays.all();
    }

    /** For how long the first event that is not on the topic yet has been recorded; zero where all are there. */
    Duration of(Relayed relayed) {
        return store.readSealed(relayed.progress().position(), 1).stream().findFirst()
                .map(first -> Duration.between(first.recordedAt(), clock.instant())).filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
