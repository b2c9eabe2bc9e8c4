package uk.foiworkflow.projections.follow;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.foiworkflow.store.StoredEvent;

/**
 * Takes events into one read model. A batch and the new position are one transaction. Where an event of the batch is at
 * fault the batch is taken event by event, and that event is parked together with all that follow it in its request.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Projection projection;
    private final EventSource events;
    private final JdbcTemplate views;
    private final TransactionTemplate transaction;
    private final Position position;
    private final DeadLetters parked;

    Intake(Projection projection, EventSource events, DataSource views) {
        this.projection = projection;
        this.events = events;
        this.views = new JdbcTemplate(views);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(views));
        JdbcClient client = JdbcClient.create(this.views);
        this.position = new Position(client, projection.name(), projection.version());
        this.parked = new DeadLetters(client);
    }

    /** Makes ready to follow, from the first event where the rows are those of an earlier version. */
    void begin() {
        position.begin();
        if (position.outdated()) {
            LOG.info("{} is rebuilt as version {}", projection.name(), projection.version());
            restart();
        }
    }

    /** Takes one batch, if there is any, and answers the position reached. */
    long step(int limit) {
        long now = position.read();
        if (events.head() <= now) {
            return now;
        }
        try {
            return take(limit);
        } catch (Unfit batch) {
            return takeOneByOne(batch.last());
        }
    }

    Progress progress() {
        return new Progress(projection.name(), position.read(), events.head(), parked.count(projection.name()));
    }

    List<DeadLetter> deadLetters() {
        return parked.of(projection.name());
    }

    /** Takes the parked events of a request, in order, until one fails again; answers how many remain. */
    int retry(String stream) {
        while (true) {
            List<Long> waiting = parked.positions(projection.name(), stream);
            if (waiting.isEmpty() || !retried(waiting.getFirst())) {
                return waiting.size();
            }
        }
    }

    void restart() {
        transaction.executeWithoutResult(status -> {
            position.restart();
            projection.clear(views);
            parked.releaseAll(projection.name());
        });
    }

    private long takeOneByOne(long last) {
        long now = position.read();
        while (now < last) {
            try {
                now = take(1);
            } catch (Unfit one) {
                now = park(one);
            }
        }
        return now;
    }

    private long take(int limit) {
        return inTransaction(() -> {
            long from = position.hold();
            List<StoredEvent> batch = events.after(from, limit);
            if (batch.isEmpty()) {
                return from;
            }
            List<StoredEvent> fit = parked.parkBehind(projection.name(), batch);
            if (!fit.isEmpty()) {
                apply(fit, batch);
            }
            position.move(batch.getLast().position());
            return batch.getLast().position();
        });
    }

    private long park(Unfit unfit) {
        StoredEvent event = unfit.first();
        return inTransaction(() -> {
            long from = position.hold();
            if (from != event.position() - 1) {
                return from;
            }
            parked.park(projection.name(), event, unfit.why());
            position.move(event.position());
            LOG.error("{} parked event {} ({}) of request {}: {}", projection.name(), event.position(), event.type(),
                    event.stream(), Fault.words(unfit.why()));
            return event.position();
        });
    }

    private boolean retried(long at) {
        try {
            return inTransaction(() -> {
                position.hold();
                List<StoredEvent> one = events.after(at - 1, 1);
                apply(one, one);
                parked.release(projection.name(), at);
                return true;
            });
        } catch (Unfit again) {
            parked.failedAgain(projection.name(), at, again.why());
            return false;
        }
    }

    private void apply(List<StoredEvent> fit, List<StoredEvent> batch) {
        try {
            projection.apply(views, fit);
        } catch (RuntimeException failure) {
            throw Fault.ofTheEvent(failure) ? new Unfit(batch, failure) : failure;
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
