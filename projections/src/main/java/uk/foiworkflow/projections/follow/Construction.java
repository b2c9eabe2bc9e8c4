package uk.foiworkflow.projections.follow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.foiworkflow.projections.follow.Position.Stand;
import uk.foiworkflow.projections.table.Views.Place;

/** Brings what is built beside a read model up to it, and then has it take that one's place, or compares the two. */
final class Construction {

    private static final Logger LOG = LoggerFactory.getLogger(Construction.class);
    private static final int BATCH = 4_000;
    /** No question waits longer for tables to change places; where somebody reads one for longer, it is tried again. */
    private static final String LOCK_TIMEOUT = "SET LOCAL lock_timeout = '500ms'";
    /** The ends of several would take all connections that there are. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final Projection projection;
    private final DataSource source;
    private final JdbcTemplate views;
    private final TransactionTemplate transaction;
    private final Position live;
    private final Position beside;
    private final Intake intake;
    private final EventSource store;
    private final Builds builds;
    private final Comparisons comparisons;
    private final Pace pace;

    Construction(Projection projection, Slices whole, DataSource views) {
        this.projection = projection;
        this.source = views;
        this.views = new JdbcTemplate(views);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(views));
        JdbcClient client = JdbcClient.create(this.views);
        this.live = new Position(client, Place.LIVE, projection.name(), projection.version());
        this.beside = new Position(client, Place.BESIDE, projection.name(), projection.version());
        this.store = whole.store();
        this.intake = new Intake(projection, whole, views, Place.BESIDE);
        this.builds = new Builds(this.views, projection);
        this.comparisons = new Comparisons(this.views, projection);
        this.pace = new Pace(projection.name() + ", built beside,", live::furthest);
    }

    Builds builds() {
        return builds;
    }

    Comparisons comparisons() {
        return comparisons;
    }

    void begin(Purpose purpose) {
        transaction.executeWithoutResult(status -> builds.begin(purpose));
    }

    /** Begins once more with the first event. */
    void again(boolean indexed) {
        impatiently(() -> builds.again(indexed));
    }

    /** Whether rows of an earlier version answer. */
    boolean wanted() {
        return live.mixed();
    }

    Progress progress() {
        return intake.progress(live.furthest(), pace.perSecond());
    }

    void rest() {
        pace.restart();
        intake.rest();
    }

    /**
     * Goes on with it, for as long as the worker does.
     *
     * @throws AheadOfStore when the one that answers has come further than the store, where nothing can come
     */
    void run(Build build, Worker worker) {
        AheadOfStore.check(projection.name(), live, store);
        catchUp(worker);
        intake.rest();
        ONE_AT_A_TIME.lock();
        try {
            if (worker.goesOn() && indexed(build)) {
                intake.retryAll();
                catchUp(worker);
                if (build.purpose() == Purpose.REPLACE) {
                    replace(worker);
                } else {
                    compare(worker);
                }
            }
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** Up to where the one that answers stands in the slice that has come furthest, and not beyond. */
    private void catchUp(Worker worker) {
        long upTo = live.furthest();
        long at = beside.read();
        while (at < upTo && worker.goesOn()) {
            at = intake.step((int) Math.min(BATCH, upTo - at), System.nanoTime()).position();
            upTo = live.furthest();
            worker.succeeds();
            pace.at(at, at < upTo);
        }
    }

    /** Makes the indexes that were left for the end; answers whether all are there. */
    private boolean indexed(Build build) {
        try {
            boolean made = Boolean.TRUE.equals(transaction.execute(status -> {
                beside.hold();
                return builds.tables().index();
            }));
            if (made || build.indexed()) {
                builds.tables().lookThrough();
            }
            return true;
        } catch (DataIntegrityViolationException e) {
            LOG.warn("{} is built beside once more, with its indexes, so that the event which breaks one is parked",
                    projection.name());
            again(true);
            return false;
        }
    }

    private void replace(Worker worker) {
        if (whileHeld(worker, stand -> true, builds::replace)) {
            LOG.info("{} answers from what was built beside", projection.name());
        }
    }

    /** Nobody waits while the rows are compared: they are held only until both stand at one event. */
    private void compare(Worker worker) {
        try (Connection connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            JdbcTemplate snapshot = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            Position seen = new Position(JdbcClient.create(snapshot), Place.LIVE, projection.name(),
                    projection.version());
            // Of slices that stand apart it is not known which events are in the rows.
            boolean together = whileHeld(worker, Stand::even, seen::read);
            long position = seen.read();
            List<Difference> found = together ? comparisons.compare(snapshot) : List.of();
            // What it has read cannot be dropped before.
            connection.rollback();
            if (together) {
                keep(position, found);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The connection was lost", e);
        }
    }

    private void keep(long position, List<Difference> found) {
        impatiently(() -> {
            beside.hold();
            comparisons.keep(position, found);
            if (builds.current().filter(build -> build.purpose() == Purpose.COMPARE).isPresent()) {
                builds.drop();
            }
        });
        if (found.isEmpty()) {
            LOG.info("{} equals what its events say, up to event {}", projection.name(), position);
        } else {
            LOG.error("{} differs from what its events say in {} rows, up to event {}", projection.name(), found.size(),
                    position);
        }
    }

    private void impatiently(Runnable work) {
        transaction.executeWithoutResult(status -> {
            views.execute(LOCK_TIMEOUT);
            work.run();
        });
    }

    /** Does it while what is built has come as far as what answers; false, and nothing is done, where that cannot be. */
    private boolean whileHeld(Worker worker, Predicate<Stand> wanted, Runnable work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            views.execute(LOCK_TIMEOUT);
            Stand at = live.hold();
            catchUp(worker);
            boolean together = wanted.test(at) && beside.hold().most() == at.most();
            if (together) {
                work.run();
            }
            return together;
        }));
    }
}
