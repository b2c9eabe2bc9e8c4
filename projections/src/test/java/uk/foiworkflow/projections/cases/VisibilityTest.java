package uk.foiworkflow.projections.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.due.DueFilter;
import uk.foiworkflow.projections.due.DueRow;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.SharedEvents;
import uk.foiworkflow.projections.live.Change;
import uk.foiworkflow.projections.live.Change.Sight;
import uk.foiworkflow.projections.live.Live;
import uk.foiworkflow.projections.live.Passage;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.projections.trail.TrailEntry;
import uk.foiworkflow.projections.trail.TrailFilter;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;
import uk.foiworkflow.store.StoredEvent;

class VisibilityTest {

    private static final List<String> ALL = List.of("PLAIN", "TASKED", "DRAFTED", "CLEARED", "REVIEW", "REVIEWER");
    private static final ViewsDatabase DATABASE = new ViewsDatabase();
    private static final Journal JOURNAL = new Journal();
    private static final Projections PROJECTIONS = new Projections(DATABASE.views(),
            Following.here(DATABASE.views(), JOURNAL, BankHolidays.under(Overlay.SHIPPED), Duration.ofMillis(50)),
            Clock.systemUTC(),
            BankHolidays.under(Overlay.SHIPPED), Duration.ofMillis(50));

    @BeforeAll
    static void record() throws InterruptedException {
        ALL.forEach(reference -> JOURNAL.live(reference, received(reference, "2021-07-09", "2021-08-10", 1)));
        JOURNAL.live("TASKED", new HolderTasked(day("2021-07-12"), 1, "sam", Numbers.of(1), null, null))
                .live("DRAFTED", new DraftSubmitted(day("2021-07-12"), 1, "jo", words("Dear")))
                .live("CLEARED", new DraftSubmitted(day("2021-07-12"), 1, "jo", words("Dear")),
                        new ClearanceGiven(day("2021-07-13"), 1, "alex"))
                .live("REVIEW", new ReviewRequested(day("2021-07-12"), Numbers.of(1), null, List.of()))
                .live("REVIEWER", new ReviewRequested(day("2021-07-12"), Numbers.of(1), null, List.of()),
                        new ReviewerAppointed(day("2021-07-13"), "robin", null));
        PROJECTIONS.start();
        assertThat(PROJECTIONS.following().await(JOURNAL.head(), Duration.ofSeconds(20))).isTrue();
    }

    @AfterAll
    static void close() {
        PROJECTIONS.close();
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "OFFICER,  jo,    PLAIN TASKED DRAFTED CLEARED REVIEW REVIEWER",
            "HEAD,     kim,   PLAIN TASKED DRAFTED CLEARED REVIEW REVIEWER",
            "AUDITOR,  ada,   PLAIN TASKED DRAFTED CLEARED REVIEW REVIEWER",
            "HOLDER,   sam,   TASKED",
            "HOLDER,   alex,  ''",
            "APPROVER, alex,  DRAFTED CLEARED",
            "APPROVER, sam,   DRAFTED",
            "REVIEWER, robin, REVIEW REVIEWER",
            "REVIEWER, jo,    REVIEW",
            "ADMIN,    root,  ''",
            "HOLDER,   x' OR 'a'='a, ''"})
    void everyQueryShowsARoleTheSameCases(Role role, String user, String expected) {
        Viewer viewer = new Viewer(new Actor(user, role));
        String[] seen = Arrays.stream(expected.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
        When later = new When(Instant.parse("2021-07-20T00:00:00Z"), null);
        When onThatDay = new When(null, LocalDate.of(2021, 7, 20));
        assertThat(ALL.stream().filter(reference -> PROJECTIONS.cases().visible(reference, viewer)))
                .containsExactlyInAnyOrder(seen);
        assertThat(ALL.stream().filter(reference -> PROJECTIONS.cases().one(reference, viewer).isPresent()))
                .containsExactlyInAnyOrder(seen);
        assertThat(PROJECTIONS.cases().find(CaseFilter.ALL, viewer, null, 100).items()).extracting(CaseRow::reference)
                .containsExactlyInAnyOrder(seen);
        assertThat(PROJECTIONS.cases().find(new CaseFilter(null, null, null, later), viewer, null, 100).items())
                .extracting(CaseRow::reference).containsExactlyInAnyOrder(seen);
        assertThat(PROJECTIONS.cases().find(new CaseFilter(null, null, null, onThatDay), viewer, null, 100).items())
                .extracting(CaseRow::reference).containsExactlyInAnyOrder(seen);
        assertThat(PROJECTIONS.dueDates().list(viewer, DueFilter.ALL, null, 100).rows()).extracting(DueRow::reference)
                .containsExactlyInAnyOrder(seen);
        assertThat(PROJECTIONS.dueDates().list(viewer, new DueFilter(null, null, later), null, 100).rows())
                .extracting(DueRow::reference)
                .containsExactlyInAnyOrder(seen);
        assertThat(PROJECTIONS.dueDates().list(viewer, new DueFilter(null, null, onThatDay), null, 100).rows())
                .extracting(DueRow::reference)
                .containsExactlyInAnyOrder(seen);
        assertThat(PROJECTIONS.trail().find(TrailFilter.ALL, viewer, 0, 100).items().stream()
                .map(TrailEntry::reference).distinct()).containsExactlyInAnyOrder(seen);
        assertThat(ALL.stream().filter(reference -> !PROJECTIONS.trail().of(reference, viewer).isEmpty()))
                .containsExactlyInAnyOrder(seen);
    }

    @ParameterizedTest
    @CsvSource({"OFFICER, jo, PLAIN TASKED DRAFTED CLEARED REVIEW REVIEWER", "HOLDER, sam, TASKED",
            "HOLDER, alex, ''", "APPROVER, alex, DRAFTED", "REVIEWER, robin, REVIEW REVIEWER", "REVIEWER, jo, REVIEW",
            "ADMIN, root, ''"})
    void theRequestItselfSaysItOfWhatThereIsToDoNow(Role role, String user, String expected) {
        Viewer viewer = new Viewer(new Actor(user, role));

        assertThat(ALL.stream().filter(reference -> viewer.mayRead(Standing.after(JOURNAL.stream(reference)).request()))
                .collect(Collectors.joining(" "))).isEqualTo(expected);
    }

    @Test
    void aHolderSeesWhatATeamOfTheirsWasAsked() {
        Viewer anna = new Viewer(new Actor("anna", Role.HOLDER, new TreeSet<>(List.of("finance", "sam"))));
        Viewer approver = new Viewer(new Actor("anna", Role.APPROVER, new TreeSet<>(List.of("alex"))));

        assertThat(ALL.stream().filter(reference -> PROJECTIONS.cases().visible(reference, anna)))
                .containsExactly("TASKED");
        assertThat(PROJECTIONS.cases().find(CaseFilter.ALL, anna, null, 100).items()).extracting(CaseRow::reference)
                .containsExactly("TASKED");
        assertThat(ALL.stream().filter(reference -> PROJECTIONS.cases().visible(reference, approver)))
                .containsExactly("DRAFTED");
        assertThat(anna.mayRead(Standing.after(JOURNAL.stream("TASKED")).request())).isTrue();
        assertThat(anna.mayRead(Standing.after(JOURNAL.stream("PLAIN")).request())).isFalse();
    }

    @Test
    void aListenerIsToldOnceThatACaseComesIntoTheirSightHoweverFarTheReadModelsAre() throws InterruptedException {
        Viewer sam = new Viewer(new Actor("sam", Role.HOLDER));
        EventSource oneByOne = new OneByOne();
        List<Change> told = new ArrayList<>();
        try (SharedEvents shared = new SharedEvents(oneByOne);
                Live live = new Live(shared, DATABASE.views(), (position, atMost) -> true,
                        Duration.ofMillis(50))) {
            live.start();
            for (Passage passage = live.behind(0, sam, Duration.ofSeconds(20)); passage.position() < JOURNAL
                    .head(); passage = live.behind(passage.position(), sam, Duration.ofSeconds(20))) {
                told.addAll(passage.changes());
            }
        }

        assertThat(told).extracting(Change::sight, change -> change.event().type())
                .containsExactly(tuple(Sight.CAME, "HolderTasked"));
    }

    /** The events as they come to a listener who is told of each by itself. */
    private static final class OneByOne implements EventSource {

        @Override
        public List<StoredEvent> after(long position, int limit) {
            return JOURNAL.after(position, 1);
        }

        @Override
        public long head() {
            return JOURNAL.head();
        }

        @Override
        public List<StoredEvent> stream(String reference) {
            return JOURNAL.stream(reference);
        }

        @Override
        public List<StoredEvent> erased(String reference) {
            return JOURNAL.erased(reference);
        }
    }

    @Test
    void aHolderSeesNoCaseThatDoesNotExist() {
        assertThat(PROJECTIONS.cases().visible("NOWHERE", new Viewer(new Actor("sam", Role.HOLDER)))).isFalse();
    }
}
