package uk.foiworkflow.projections.follow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import uk.foiworkflow.projections.follow.Position.Moved;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.projections.table.Views.Place;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.store.StoredEvent;

/**
 * Takes events into one read model. A batch and the new position are one transaction. Where an event of the batch is at
 * fault the batch is halved until that event stands alone, and it is parked together with all that follow it in its
 * request. Taking in, parking, taking up again and shredding stand together, for each moves or holds the same position and
 * none may come between another's rows.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Projection projection;
    private final Slices slices;
    private final Reader reader;
    private final Views views;
    private final TransactionTemplate transaction;
    private final Position position;
    private final DeadLetters parked;
    /** Where this node believes the slices to stand; every move is tested by their rows. */
    private Map<Integer, Long> believed = Map.of();

    /** @param place which tables it writes */
    Intake(Projection projection, Slices slices, DataSource views, Place place) {
        this.projection = projection;
        this.slices = slices;
        this.reader = new Reader(slices);
        JdbcTemplate jdbc = new JdbcTemplate(views);
        this.views = new Views(jdbc, place);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(views));
        // Its own also where somebody holds a read model meanwhile.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcClient client = JdbcClient.create(jdbc);
        this.position = new Position(client, place, projection.name(), projection.version());
        this.parked = new DeadLetters(client, place);
    }

    /**
     * Makes ready to follow.
     *
     * @throws AheadOfStore when it has come further than the store
     */
    void begin() {
        if (slices.everHere() && inTransaction(status -> position.begin(slices.all()))) {
            LOG.info("{} is of version {} from now on", projection.name(), projection.version());
        }
        AheadOfStore.check(projection.name(), position, slices.store());
    }

    /**
     * Takes one batch, if there is any; called by one thread alone.
     *
     * @param since what was recorded by that moment, of {@link System#nanoTime}, is known of afterwards
     */
    Taken step(int limit, long since) {
        Set<Integer> here = slices.here().keySet();
        if (here.isEmpty()) {
            return new Taken(position.read(), false);
        }
        Map<Integer, Long> from = believed.keySet().equals(here) ? believed : position.read(here);
        believed = Map.of();
        Batch batch = reader.after(from, limit);
        if (!batch.portions().isEmpty() && takeOrPark(batch)) {
            Map<Integer, Long> to = new TreeMap<>(from);
            to.putAll(batch.to());
            believed = to;
            slices.moved();
            return new Taken(least(to), reader.goesOn(to, since));
        }
        Map<Integer, Long> now = position.read(here);
        believed = now;
        return new Taken(least(now), !now.equals(from));
    }

    private static long least(Map<Integer, Long> positions) {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /** Does nothing for a while, or for good. */
    void rest() {
        reader.rest();
    }

    /** @param head how far there is to go */
    Progress progress(long head, long perSecond) {
        return new Progress(projection.name(), position.read(), head, parked.count(projection.name()),
                perSecond);
    }

    Origin origin() {
        return position.origin();
    }

    List<DeadLetter> deadLetters() {
        return parked.of(projection.name());
    }

    /** Takes the parked events of a request, in order, until one fails again; answers how many remain. */
    int retry(String stream) {
        while (true) {
            List<Long> waiting = parked.positions(projection.name(), stream);
            if (waiting.isEmpty() || !retried(stream, waiting.getFirst())) {
                return waiting.size();
            }
        }
    }

    /** The same of all requests. */
    void retryAll() {
        parked.streams(projection.name()).forEach(this::retry);
    }

    /** The same of those in which an event was newer than the release that parked it: this one may be new enough. */
    void takeUpNewer() {
        List<String> streams = parked.ofANewerRelease(projection.name());
        long taken = streams.stream().filter(stream -> retry(stream) == 0).count();
        if (!streams.isEmpty()) {
            LOG.info("{} has taken up {} of {} requests with events of a newer release", projection.name(), taken,
                    streams.size());
        }
    }

    /** Answers whether the slices stood right before the batch. */
    private boolean takeOrPark(Batch batch) {
        try {
            return take(batch);
        } catch (Unfit unfit) {
            if (batch.ofOneEvent()) {
                return park(batch, batch.events().getFirst(), unfit.why());
            }
            return batch.halves().allMatch(this::takeOrPark);
        }
    }

    private boolean take(Batch batch) {
        return moving(batch, found -> {
            List<StoredEvent> events = batch.events();
            List<StoredEvent> fit = found.parked() ? parked.parkBehind(projection.name(), events) : events;
            apply(fit, found.mixed());
            events.stream().filter(event -> event.content() instanceof PersonalDataShredded)
                    .forEach(order -> purge(order, fit.contains(order)));
        });
    }

    /**
     * What a read model shows of a request is made anew without a word, whatever it was made of: whoever took events in
     * from before, here or on another node, now or in a rebuild, comes by here afterwards. Of a request that is parked
     * nothing is shown.
     */
    private void purge(StoredEvent order, boolean shown) {
        try {
            anew(order, shown);
        } catch (RuntimeException failure) {
            throw Fault.ofTheEvent(failure) ? new Unfit(failure) : failure;
        }
    }

    private void anew(StoredEvent order, boolean shown) {
        if (!projection.takes(order)) {
            return;
        }
        List<StoredEvent> all = shown || !order.ofRequest()
                ? slices.store().erased(order.stream()).stream().filter(event -> event.position() <= order.position())
                        .toList()
                : List.of();
        if (order.ofRequest()) {
            projection.anew(views, order.stream(), all);
        } else {
            projection.anew(views, all.stream().map(StoredEvent::position).toList(), shown ? all : List.of());
        }
    }

    private boolean park(Batch alone, StoredEvent event, RuntimeException why) {
        return moving(alone, found -> {
            if (event.content() instanceof PersonalDataShredded) {
                anew(event, false);
            }
            parked.park(projection.name(), event, why);
            LOG.error("{} parked event {} ({}) of request {}: {}", projection.name(), event.position(), event.type(),
                    event.stream(), Fault.words(why));
        });
    }

    /** The event is read anew, for it may have been put right in the meantime; or taken up, by somebody else. */
    private boolean retried(String stream, long at) {
        try {
            return inTransaction(status -> {
                position.hold();
                if (!parked.release(projection.name(), at)) {
                    return true;
                }
                apply(slices.store().stream(stream).stream().filter(event -> event.position() == at).toList(),
                        position.mixed());
                return true;
            });
        } catch (Unfit again) {
            parked.failedAgain(projection.name(), at, again.why());
            return false;
        }
    }

    /** @param mixed whether there may be rows of an earlier version, to which those of this one cannot simply be added */
    private void apply(List<StoredEvent> batch, boolean mixed) {
        List<StoredEvent> taken = batch.stream().filter(projection::takes).toList();
        if (taken.isEmpty()) {
            return;
        }
        try {
            if (mixed) {
                replace(taken);
            } else {
                projection.apply(views, taken);
            }
        } catch (RuntimeException failure) {
            throw Fault.ofTheEvent(failure) ? new Unfit(failure) : failure;
        }
    }

    /** Whatever stood there of a request, all of it is of this version afterwards. */
    private void replace(List<StoredEvent> batch) {
        Map<String, Long> last = new LinkedHashMap<>();
        batch.stream().filter(StoredEvent::ofRequest).forEach(event -> last.put(event.stream(), event.position()));
        last.forEach((stream, upTo) -> projection.anew(views, stream,
                slices.store().stream(stream).stream().filter(event -> event.position() <= upTo).toList()));
        List<StoredEvent> others = batch.stream().filter(event -> !event.ofRequest()).toList();
        if (!others.isEmpty()) {
            projection.apply(views, others);
        }
    }

    private boolean inTransaction(Predicate<TransactionStatus> work) {
        return Boolean.TRUE.equals(transaction.execute(work::test));
    }

    /** Does it if all slices of the batch stand where it begins; where some do not, none is moved. */
    private boolean moving(Batch batch, Consumer<Moved> work) {
        return inTransaction(status -> {
            Optional<Moved> moved = position.move(batch, slices.all());
            moved.ifPresentOrElse(work, status::setRollbackOnly);
            return moved.isPresent();
        });
    }
}
