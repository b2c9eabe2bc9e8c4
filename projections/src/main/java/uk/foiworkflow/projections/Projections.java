package uk.foiworkflow.projections;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.projections.aggregation.AggregableTable;
import uk.foiworkflow.projections.aggregation.Groups;
import uk.foiworkflow.projections.cases.CaseTable;
import uk.foiworkflow.projections.cases.Cases;
import uk.foiworkflow.projections.cases.Sample;
import uk.foiworkflow.projections.commissioner.CommissionerCases;
import uk.foiworkflow.projections.commissioner.CommissionerTable;
import uk.foiworkflow.projections.days.DaysSpent;
import uk.foiworkflow.projections.days.DaysTable;
import uk.foiworkflow.projections.disclosure.DisclosureLog;
import uk.foiworkflow.projections.disclosure.DisclosureTable;
import uk.foiworkflow.projections.disclosure.Disclosures;
import uk.foiworkflow.projections.disclosure.PublishableTable;
import uk.foiworkflow.projections.due.DueDates;
import uk.foiworkflow.projections.due.DueTable;
import uk.foiworkflow.projections.figures.ChallengeTable;
import uk.foiworkflow.projections.figures.FigureTable;
import uk.foiworkflow.projections.figures.Figures;
import uk.foiworkflow.projections.figures.Overview;
import uk.foiworkflow.projections.figures.Revisions;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.lineage.ClaimTable;
import uk.foiworkflow.projections.lineage.LaterFound;
import uk.foiworkflow.projections.lineage.NotHeldTable;
import uk.foiworkflow.projections.lineage.Survival;
import uk.foiworkflow.projections.links.LinkTable;
import uk.foiworkflow.projections.links.LinkedCases;
import uk.foiworkflow.projections.live.Live;
import uk.foiworkflow.projections.trail.Trail;
import uk.foiworkflow.projections.trail.TrailProjection;
import uk.foiworkflow.projections.trail.TwoRoles;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.projections.waiting.Waiting;
import uk.foiworkflow.projections.waiting.WaitingTable;
import uk.foiworkflow.projections.words.Search;
import uk.foiworkflow.projections.words.Similar;
import uk.foiworkflow.projections.words.Spelling;
import uk.foiworkflow.projections.words.WordTable;

/**
 * All read models and their questions, over one database of their own. It is the one place where they are
 * listed, and so as long as there are many: of each the questions are made once, and given to whoever asks.
 */
public final class Projections implements AutoCloseable {

    /** Where Flyway finds the tables; they belong to the schema {@code views}, which keeps a history of its own. */
    public static final String MIGRATIONS = "classpath:uk/foiworkflow/projections/migration";

    /** The schema of the read models. */
    public static final String SCHEMA = "views";

    private final Following following;
    private final Trail trail;
    private final TwoRoles twoRoles;
    private final Cases cases;
    private final Sample sample;
    private final DueDates dueDates;
    private final LinkedCases linkedCases;
    private final CommissionerCases commissionerCases;
    private final Figures figures;
    private final Search search;
    private final Similar similar;
    private final Spelling spelling;
    private final Live live;
    private final Waiting waiting;
    private final DaysSpent daysSpent;
    private final Survival survival;
    private final LaterFound laterFound;
    private final Groups groups;
    private final Revisions revisions;
    private final Overview overview;
    private final DisclosureLog disclosureLog;
    private final Disclosures disclosures;

    /**
     * @param views the database of the read models, migrated
     * @param following who keeps them up with the events
     * @param calendar for the days that a review took
     * @param interval how long a listener waits for a signal before it is looked for events
     */
    public Projections(DataSource views, Following following, Clock clock, WorkingCalendar calendar,
            Duration interval) {
        this.following = following;
        this.trail = new Trail(views);
        this.twoRoles = new TwoRoles(views);
        this.cases = new Cases(views);
        this.sample = new Sample(views);
        this.dueDates = new DueDates(views, clock);
        this.linkedCases = new LinkedCases(views);
        this.commissionerCases = new CommissionerCases(views);
        this.figures = new Figures(views);
        this.search = new Search(views);
        this.similar = new Similar(views);
        this.spelling = new Spelling(views);
        this.live = new Live(following.events(), views, following::await, interval);
        this.waiting = new Waiting(views);
        this.daysSpent = new DaysSpent(views, calendar);
        this.survival = new Survival(views);
        this.laterFound = new LaterFound(views);
        this.groups = new Groups(views, calendar);
        this.revisions = new Revisions(views, figures);
        this.overview = new Overview(views, clock);
        this.disclosureLog = new DisclosureLog(views);
        this.disclosures = new Disclosures(views);
    }

    /** Every projection there is: a new one is added here. */
    static List<Projection> all(Standings standings, WorkingCalendar calendar) {
        return List.of(new TrailProjection(), CaseTable.projection(standings), DueTable.projection(standings),
                LinkTable.projection(standings), CommissionerTable.projection(standings),
                FigureTable.projection(standings, calendar), ChallengeTable.projection(standings, calendar),
                WaitingTable.projection(standings), DaysTable.projection(standings), ClaimTable.projection(standings),
                NotHeldTable.projection(standings), AggregableTable.projection(standings), new WordTable(standings),
                new DisclosureTable(), PublishableTable.projection(standings));
    }

    /** Starts following, and listening for those who listen; once only. */
    public void start() {
        following.start();
        live.start();
    }

    /** Says, after a commit, that there are new events. */
    public void wake() {
        following.wake();
        live.wake();
    }

    /** Who keeps them up with the events. */
    public Following following() {
        return following;
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

    /** What is found among the words on file. */
    public Search search() {
        return search;
    }

    /** Which earlier requests asked something alike. */
    public Similar similar() {
        return similar;
    }

    /** What somebody may have meant. */
    public Spelling spelling() {
        return spelling;
    }

    /** What changes while somebody looks. */
    public Live live() {
        return live;
    }

    /** What every unfinished case waits for. */
    public Waiting waiting() {
        return waiting;
    }

    /** Where the days went. */
    public DaysSpent daysSpent() {
        return daysSpent;
    }

    /** What became of exemptions, stage by stage. */
    public Survival survival() {
        return survival;
    }

    /** What became of answers that nothing is held. */
    public LaterFound laterFound() {
        return laterFound;
    }

    /** Which costs might be added up. */
    public Groups groups() {
        return groups;
    }

    /** What became of statistics. */
    public Revisions revisions() {
        return revisions;
    }

    /** The whole service from far away. */
    public Overview overview() {
        return overview;
    }

    /** What everybody may read of the disclosure log. */
    public DisclosureLog disclosureLog() {
        return disclosureLog;
    }

    /** What is to be decided about the disclosure log. */
    public Disclosures disclosures() {
        return disclosures;
    }

    /** Stops what was started. */
    @Override
    public void close() {
        live.close();
        following.close();
    }
}
