package uk.foiworkflow.projections;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.projections.cases.CaseTable;
import uk.foiworkflow.projections.cases.Cases;
import uk.foiworkflow.projections.cases.Sample;
import uk.foiworkflow.projections.commissioner.CommissionerCases;
import uk.foiworkflow.projections.commissioner.CommissionerTable;
import uk.foiworkflow.projections.due.DueDates;
import uk.foiworkflow.projections.due.DueTable;
import uk.foiworkflow.projections.figures.ChallengeTable;
import uk.foiworkflow.projections.figures.FigureTable;
import uk.foiworkflow.projections.figures.Figures;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.SharedEvents;
import uk.foiworkflow.projections.links.LinkTable;
import uk.foiworkflow.projections.links.LinkedCases;
import uk.foiworkflow.projections.live.Live;
import uk.foiworkflow.projections.trail.Trail;
import uk.foiworkflow.projections.trail.TrailProjection;
import uk.foiworkflow.projections.trail.TwoRoles;
import uk.foiworkflow.projections.versions.Standings;

/** All read models with their followers and questions, over one database of their own. */
public final class Projections implements AutoCloseable {

    /** Where Flyway finds the tables; they belong to the schema {@code views}, which keeps a history of its own. */
    public static final String MIGRATIONS = "classpath:uk/foiworkflow/projections/migration";

    /** The schema of the read models. */
    public static final String SCHEMA = "views";

    private final SharedEvents shared;
    private final Standings standings;
    private final List<Follower> followers;
    private final Trail trail;
    private final TwoRoles twoRoles;
    private final Cases cases;
    private final Sample sample;
    private final DueDates dueDates;
    private final LinkedCases linkedCases;
    private final CommissionerCases commissionerCases;
    private final Figures figures;
    private final Live live;

    /**
     * @param views the database of the read models, migrated
     * @param calendar for the days that a review took
     * @param interval how long a follower waits for a signal before it looks for events by itself
     */
    public Projections(DataSource views, EventSource events, Clock clock, WorkingCalendar calendar,
            Duration interval) {
        this.shared = new SharedEvents(events);
        this.standings = new Standings(shared);
        this.followers = List
                .of(new TrailProjection(), CaseTable.projection(standings), DueTable.projection(standings),
                        LinkTable.projection(standings), CommissionerTable.projection(standings),
                        FigureTable.projection(standings), ChallengeTable.projection(standings, calendar))
                .stream().map(projection -> new Follower(projection, shared, views, interval)).toList();
        this.trail = new Trail(views);
        this.twoRoles = new TwoRoles(views);
        this.cases = new Cases(views);
        this.sample = new Sample(views);
        this.dueDates = new DueDates(views, clock);
        this.linkedCases = new LinkedCases(views);
        this.commissionerCases = new CommissionerCases(views);
        this.figures = new Figures(views);
        this.live = new Live(shared, events, views, this::await, interval);
    }

    /** Starts following; once only. */
    public void start() {
        followers.forEach(Follower::start);
        live.start();
    }

    /** Says, after a commit, that there are new events. */
    public void wake() {
        followers.forEach(Follower::wake);
        live.wake();
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

    /** Forgets what was read and folded: the keys of requests were destroyed, and their words read differently now. */
    public void forget() {
        shared.forget();
        standings.forget();
    }

    /** Each read model's follower, for progress, parked events, retry and rebuild. */
    public List<Follower> followers() {
        return followers;
    }

    /** Who did what. */
    public Trail trail() {
        return trail;
    }

    /** Who acted in two roles on a case. */
    public TwoRoles twoRoles() {
        return twoRoles;
    }

    /** Cases drawn by lot. */
    public Sample sample() {
        return sample;
    }

    /** The lists of cases, and who may read which. */
    public Cases cases() {
        return cases;
    }

    /** What is owed. */
    public DueDates dueDates() {
        return dueDates;
    }

    /** Which requests belong together. */
    public LinkedCases linkedCases() {
        return linkedCases;
    }

    /** Which requests a case of the Commissioner is about. */
    public CommissionerCases commissionerCases() {
        return commissionerCases;
    }

    /** What statistics count. */
    public Figures figures() {
        return figures;
    }

    /** What changes while somebody looks. */
    public Live live() {
        return live;
    }

    /** Stops all followers, each after the batch at hand. */
    @Override
    public void close() {
        live.close();
        followers.forEach(Follower::close);
        shared.close();
    }
}
