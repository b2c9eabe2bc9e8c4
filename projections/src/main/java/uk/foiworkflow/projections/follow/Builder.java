package uk.foiworkflow.projections.follow;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Builds one read model anew, from the first event, beside the one that follows and answers meanwhile; then it takes that
 * one's place, or is compared with it. How far it has come is on record, so it goes on after a kill, on whichever node.
 */
public final class Builder implements AutoCloseable {

    private final Projection projection;
    private final Construction construction;
    private final Worker worker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition looked = lock.newCondition();

    /**
     * @param whole the events in one slice, as the builders of a process share them
     * @param views the database of the read models, schema {@code views}
     * @param interval how long it waits before it looks whether there is something to build
     */
    public Builder(Projection projection, Slices whole, DataSource views, Duration interval) {
        this.projection = projection;
        this.construction = new Construction(projection, whole, views);
        this.worker = new Worker("build-" + projection.name(), interval, this::look, construction::rest);
    }

    /** The name of the read model. */
    public String projection() {
        return projection.name();
    }

    /**
     * The names of the read models that are being built beside, or whose rows are in part those of an earlier version.
     *
     * @param views the database of the read models, schema {@code views}
     */
    public static Set<String> toBuild(DataSource views) {
        return JdbcClient.create(views).sql("""
                SELECT projection FROM views.position_beside UNION SELECT projection FROM views.position WHERE mixed""")
                .query(String.class).set();
    }

    /** Starts looking for what is to be built, in a thread of its own; once only. */
    public void start() {
        worker.start();
    }

    /** Says that there may be something to build. */
    public void wake() {
        worker.wake();
    }

    /** Has one built beside; where one is under way it is gone on with, and takes the place if that is wanted of either. */
    public void build(Purpose purpose) {
        construction.begin(purpose);
        wake();
    }

    /** Waits until nothing is under way; answers whether it was so in time. */
    public boolean await(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (underWay().isPresent()) {
                if (left <= 0) {
                    return false;
                }
                // Another node may end it, so it is looked for now and then.
                long most = Math.min(left, TimeUnit.SECONDS.toNanos(1));
                left -= most - looked.awaitNanos(most);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** What is built beside, by whichever node. */
    public Optional<UnderWay> underWay() {
        return construction.builds().current().map(build -> new UnderWay(build.purpose(), build.version(),
                build.began(), construction.progress()));
    }

    /** What the last comparison came to. */
    public Optional<Comparison> comparison() {
        return construction.comparisons().last();
    }

    /** Why it cannot go on, without a word of what any event holds; null while it does. */
    public @Nullable String trouble() {
        return worker.trouble();
    }

    /** Stops after the batch at hand. */
    @Override
    public void close() {
        worker.close();
    }

    private void look() {
        try {
            Optional<Build> build = construction.builds().current();
            if (build.isEmpty() && construction.wanted()) {
                construction.begin(Purpose.REPLACE);
                build = construction.builds().current();
            }
            build.ifPresent(this::goOn);
        } catch (EmptyResultDataAccessException another) {
            // Another node has ended it.
        }
        construction.rest();
        lock.lock();
        try {
            looked.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What a newer release builds is left to that one; what an earlier one has begun is begun once more. */
    private void goOn(Build build) {
        if (build.version() > projection.version()) {
            return;
        }
        if (build.version() < projection.version() || !build.shape().equals(construction.builds().shape())) {
            construction.again(build.indexed());
        }
        construction.run(build, worker);
    }
}
