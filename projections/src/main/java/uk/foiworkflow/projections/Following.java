package uk.foiworkflow.projections;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.projections.follow.Builder;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.follow.Purpose;
import uk.foiworkflow.projections.follow.SharedEvents;
import uk.foiworkflow.projections.follow.Slices;
import uk.foiworkflow.projections.follow.Worker;
import uk.foiworkflow.projections.versions.Standings;

/**
 * Keeps all read models up with the events, builds them anew, and knows how far each has come: in this process, with some
 * slices of the events in it, or while others do so.
 */
public final class Following implements AutoCloseable {

    /** There is seldom anything to build, so one looks for all builders, and each by itself no oftener than this. */
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final boolean here;
    private final SharedEvents events;
    private final SharedEvents eventsToBuild;
    private final Standings standings;
    private final Slices slices;
    private final List<Follower> followers;
    private final List<Builder> builders;
    private final Worker looking;

    private Following(boolean here, DataSource views, SharedEvents events, Slices slices, WorkingCalendar calendar,
            Duration interval) {
        this.here = here;
        this.events = events;
        this.eventsToBuild = new SharedEvents(events.source());
        this.standings = new Standings(events);
        this.slices = slices;
        Slices whole = Slices.whole(eventsToBuild);
        List<Projection> projections = Projections.all(standings, calendar);
        this.followers = projections.stream().map(each -> new Follower(each, slices, views, interval)).toList();
        this.builders = projections.stream().map(each -> new Builder(each, whole, views, SELDOM)).toList();
        this.looking = new Worker("build", interval, () -> wake(Builder.toBuild(views)), () -> {
        });
    }

    /**
     * In this process, straight from the store.
     *
     * @param views the database of the read models, migrated
     * @param calendar for the days that a review took
     * @param interval how long a follower waits for a signal before it looks for events by itself
     */
    public static Following here(DataSource views, EventSource events, WorkingCalendar calendar, Duration interval) {
        SharedEvents shared = new SharedEvents(events);
        return new Following(true, views, shared, Slices.whole(shared), calendar, interval);
    }

    /**
     * In this process, those slices of the events, and what others have begun to build.
     *
     * @param views the database of the read models, migrated
     * @param events the store that the slices come from
     */
    public static Following slices(DataSource views, EventSource events, Slices slices, WorkingCalendar calendar,
            Duration interval) {
        return new Following(true, views, new SharedEvents(events), slices, calendar, interval);
    }

    /**
     * In other processes: it is only seen how far they have come, and told to them what is to be built.
     *
     * @param views the database of the read models, migrated
     * @param interval how long it waits for a word of theirs before it looks by itself
     */
    public static Following elsewhere(DataSource views, EventSource events, WorkingCalendar calendar,
            Duration interval) {
        return new Following(false, views, new SharedEvents(events), Slices.elsewhere(events), calendar, interval);
    }

    /** Starts following, and building what is to be built; once only. */
    public void start() {
        followers.forEach(Follower::start);
        if (here) {
            builders.forEach(Builder::start);
            looking.start();
        }
    }

    /** Says, after a commit, that there are new events. */
    public void wake() {
        if (here) {
            followers.forEach(Follower::wake);
        }
    }

    /** Says that others have come further. */
    public void others() {
        followers.forEach(Follower::wakeIfAwaited);
    }

    /** Whether it is this process that follows and builds. */
    public boolean here() {
        return here;
    }

    /**
     * Waits until every read model has taken in an event, so that a caller reads what they have written.
     *
     * @return whether it was so in time
     */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (Follower follower : followers) {
            if (!follower.await(position, Duration.ofNanos(end - System.nanoTime()))) {
                return false;
            }
        }
        return true;
    }

    /** The same of one read model alone, for a question that only that one answers. */
    public boolean await(String projection, long position, Duration atMost) throws InterruptedException {
        return followers.stream().filter(each -> each.projection().equals(projection)).findFirst().orElseThrow()
                .await(position, atMost);
    }

    /**
     * Whether every read model, and what is built beside any, has come by an event.
     *
     * @param atMost how long those that follow are waited for
     */
    public boolean passed(long position, Duration atMost) throws InterruptedException {
        return await(position, atMost) && builders.stream().noneMatch(
                builder -> builder.underWay().filter(built -> built.progress().position() < position).isPresent());
    }

    /** Forgets what was read and folded: the keys of requests were destroyed, and their words read differently now. */
    public void forget() {
        events.forget();
        eventsToBuild.forget();
        slices.forget();
        standings.forget();
    }

    /** The events of the store, as whoever follows in this process reads them. */
    SharedEvents events() {
        return events;
    }

    /** Each read model's follower, for progress, parked events and retry. */
    public List<Follower> followers() {
        return followers;
    }

    /** Those who build each read model anew, beside the one that answers. */
    public List<Builder> builders() {
        return builders;
    }

    /** The one of that name. */
    public Builder builder(String projection) {
        return builders.stream().filter(each -> each.projection().equals(projection)).findFirst().orElseThrow();
    }

    /** Has all read models built anew, beside those that answer. */
    public void build(Purpose purpose) {
        builders.forEach(builder -> builder.build(purpose));
    }

    /** Waits until none is built any more; answers whether it was so in time. */
    public boolean awaitBuilt(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (Builder builder : builders) {
            if (!builder.await(Duration.ofNanos(end - System.nanoTime()))) {
                return false;
            }
        }
        return true;
    }

    /** Stops all followers and builders, each after the batch at hand. */
    @Override
    public void close() {
        looking.close();
        builders.forEach(Builder::close);
        followers.forEach(Follower::close);
        events.close();
        eventsToBuild.close();
    }

    private void wake(Set<String> toBuild) {
        builders.stream().filter(builder -> toBuild.contains(builder.projection())).forEach(Builder::wake);
    }
}
