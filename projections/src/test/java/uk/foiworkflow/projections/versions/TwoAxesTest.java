package uk.foiworkflow.projections.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.facts.QuestionFacts;
import uk.foiworkflow.projections.AnyLife;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.cases.CaseFilter;
import uk.foiworkflow.projections.cases.CaseRow;
import uk.foiworkflow.projections.cases.CaseTable;
import uk.foiworkflow.projections.cases.Cases;
import uk.foiworkflow.projections.due.DueDates;
import uk.foiworkflow.projections.due.DueFilter;
import uk.foiworkflow.projections.due.DueRow;
import uk.foiworkflow.projections.due.DueTable;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.projections.table.Views.Place;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

/** What the tables say of any day and any instant, held against the events that had happened, or were known, then. */
class TwoAxesTest {

    private static final Viewer HEAD = new Viewer(new Actor("kim", Role.HEAD));
    private static final String REFERENCE = "A-1";
    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Property(tries = 12, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void aDayIsToldByWhatHadHappened(@ForAll long seed) {
        List<StoredEvent> events = followed(new Random(seed));
        for (LocalDate day : days(events)) {
            When then = new When(null, day);
            assertThat(cases(then)).as("on %s", day).isEqualTo(shown(Standing.by(events, day)));
            assertThat(due(then)).as("on %s", day).containsExactlyInAnyOrderElementsOf(owed(Standing.by(events, day)));
        }
    }

    @Property(tries = 6, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void anInstantIsToldByWhatWasKnown(@ForAll long seed) {
        List<StoredEvent> events = followed(new Random(seed));
        for (LocalDate day : days(events)) {
            Instant instant = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
            When then = new When(instant, null);
            Standing known = Standing.after(KnownSince.by(events, instant));
            assertThat(cases(then)).as("at %s", instant).isEqualTo(shown(known));
            assertThat(due(then)).as("at %s", instant).containsExactlyInAnyOrderElementsOf(owed(known));
        }
    }

    @Property(tries = 30, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void whereEveryEventCameOnItsDayBothAxesAreOne(@ForAll long seed) {
        List<StoredEvent> events = journal(new Random(seed)).all();
        Standing before = Standing.NONE;
        for (int i = 0; i < events.size(); i++) {
            Standing standing = before.evolve(events.get(i));
            if (standing.inOrder()) {
                Standing last = standing.byDay().lastEntry().getValue();
                assertThat(CaseRow.of(last)).isEqualTo(CaseRow.of(standing));
                assertThat(DueRow.of(last)).isEqualTo(DueRow.of(standing));
            }
            before = standing;
        }
    }

    @Property(tries = 30, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void aDayIsToldAsTheFactsTellIt(@ForAll long seed) {
        List<StoredEvent> stored = journal(new Random(seed)).all();
        List<RequestEvent> events = stored.stream().map(StoredEvent::event).toList();
        for (LocalDate day : days(stored)) {
            Standing standing = Standing.by(stored, day);
            Facts facts = Facts.of(events, day);
            assertThat(standing.receipt() != null || facts.questions().isEmpty()).as("on %s", day).isTrue();
            assertThat(standing.request().questions().values().stream().filter(question -> question.open())
                    .map(question -> question.number())).as("on %s", day)
                    .isEqualTo(
                            facts.questions().stream().filter(QuestionFacts::open).map(QuestionFacts::number).toList());
        }
    }

    private static List<StoredEvent> followed(Random random) {
        Journal journal = journal(random);
        JdbcTemplate views = new JdbcTemplate(DATABASE.views());
        views.execute("TRUNCATE views.request_version, views.due_version");
        Standings standings = new Standings(journal);
        List<Projection> projections = List.of(CaseTable.projection(standings), DueTable.projection(standings));
        List<StoredEvent> all = journal.all();
        for (int from = 0; from < all.size();) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(9));
            List<StoredEvent> batch = all.subList(from, to);
            projections.forEach(projection -> projection.apply(new Views(views, Place.LIVE), batch));
            from = to;
        }
        return all;
    }

    private static Journal journal(Random random) {
        Journal journal = new Journal();
        LocalDate today = LocalDate.MIN;
        for (RequestEvent event : new AnyLife(random).of(REFERENCE, 40)) {
            today = event.on().isAfter(today) ? event.on() : today;
            journal.live(REFERENCE, today + "T10:00:00Z", Journal.OFFICER, event);
        }
        return journal;
    }

    private static SortedSet<LocalDate> days(List<StoredEvent> events) {
        SortedSet<LocalDate> days = new TreeSet<>();
        events.forEach(event -> {
            days.add(event.event().on());
            days.add(event.event().on().minusDays(1));
        });
        return days;
    }

    private static List<CaseRow> cases(When when) {
        return new Cases(DATABASE.views()).find(new CaseFilter(null, null, null, when), HEAD, null, 10).items();
    }

    private static List<DueRow> due(When when) {
        return new DueDates(DATABASE.views(), Clock.systemUTC()).list(HEAD, new DueFilter(null, null, when), null, 500)
                .rows();
    }

    private static List<CaseRow> shown(Standing standing) {
        return new ArrayList<>(CaseRow.of(standing));
    }

    private static List<DueRow> owed(Standing standing) {
        return new ArrayList<>(DueRow.of(standing));
    }
}
