package uk.foiworkflow.projections.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;
import static uk.foiworkflow.projections.trail.TrailFilter.ALL;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

class TrailTest {

    private static final Viewer AUDITOR = new Viewer(new Actor("ada", Role.AUDITOR));
    private static final Actor APPROVER = new Actor("alex", Role.APPROVER);
    private static final Actor HEAD = new Actor("hana", Role.HEAD);
    private static final ViewsDatabase DATABASE = new ViewsDatabase();
    private static final Trail TRAIL = new Trail(DATABASE.views());

    @BeforeAll
    static void record() {
        Journal journal = new Journal().live("A-1", received("A-1", "2021-07-09", "2021-08-10", 1))
                .live("A-1", "2021-07-14T22:30:00Z", Journal.OFFICER, new CaseAssigned(day("2021-07-12"), "jo"))
                .live("A-1", "2021-07-14T23:30:00Z", Journal.OFFICER, new RequestAcknowledged(day("2021-07-12")))
                .imported("B-2", "2021-07-20T09:00:00Z", received("B-2", "2019-07-09", "2019-08-10", 2))
                .live("A-1", "2021-07-20T09:00:00Z", APPROVER,
                        new DraftReturned(day("2021-07-20"), 1, words("No limb")))
                .live("B-2", "2024-01-02T09:00:00Z", Journal.OFFICER,
                        new NoteAdded(day("2024-01-02"), words("100% of _")))
                .live("B-2", "2024-01-03T09:00:00Z", Journal.OFFICER, new QuestionDecided(day("2024-01-03"),
                        DecisionStage.INITIAL, 2, "jo", Held.YES, Outcome.WITHHELD,
                        List.of(new Exemption("s36(2)(b)(i)"), new Exemption("s40(2)/40(3A)(a)")), null, null))
                .live("B-2", "2024-01-04T09:00:00Z", HEAD,
                        new ReviewerAppointed(day("2024-01-04"), "jo", words("Nobody else is there")))
                .live("B-2", "2024-01-05T09:00:00Z", Journal.OFFICER,
                        new CorrectionMade(day("2024-01-02"), 1, 0, words("Another request"), List.of()));
        DATABASE.fill(new TrailProjection(), journal.all());
        new JdbcTemplate(DATABASE.views()).update(
                "INSERT INTO views.position (projection, version, position) VALUES ('trail', 3, ?)",
                journal.head());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aRequestsTrailTellsWhoDidWhatWhenAndWhy() {
        assertThat(TRAIL.of("A-1", AUDITOR)).hasSize(4).last().isEqualTo(
                new TrailEntry(5, "A-1", 3L, "DraftReturned", "Draft 1 was sent back: “No limb”.", day("2021-07-20"),
                        Instant.parse("2021-07-20T09:00:00Z"), "alex", "approver", "SomeCommand", List.of(), false,
                        false, false, false, "No limb", null, null));
        assertThat(TRAIL.of("a-1", AUDITOR)).isEmpty();
    }

    @Test
    void whatIsRecordedMoreThanTwoDaysLaterInLondonIsLate() {
        assertThat(TRAIL.of("A-1", AUDITOR)).extracting(TrailEntry::type, TrailEntry::late).contains(
                tuple("RequestAcknowledged", true),
                tuple("CaseAssigned", false));
    }

    @Test
    void anImportedEventIsMarkedAndNeverLate() {
        assertThat(TRAIL.of("B-2", AUDITOR)).first()
                .matches(TrailEntry::imported, "imported").matches(entry -> !entry.late(), "not late")
                .extracting(TrailEntry::recordedAt).isEqualTo(Instant.parse("2021-07-20T09:00:00Z"));
    }

    @Test
    void theAuditorFiltersTheTrailOfEverything() {
        assertThat(positions(ALL.actor("alex"))).containsExactly(5L);
        assertThat(positions(ALL.role(Role.ADMIN))).containsExactly(4L);
        assertThat(positions(ALL.type("RequestReceived"))).containsExactly(1L, 4L);
        assertThat(positions(ALL.reference("B-2"))).containsExactly(4L, 6L, 7L, 8L, 9L);
        assertThat(positions(ALL.question(2))).containsExactly(4L, 7L);
        assertThat(positions(ALL.imported(true))).containsExactly(4L);
        assertThat(positions(ALL.late(true))).containsExactly(3L, 9L);
        assertThat(positions(ALL.correction(true))).containsExactly(9L);
        assertThat(positions(ALL.override(true))).containsExactly(8L);
        assertThat(positions(ALL.override(false).late(false).imported(false).actor("jo"))).containsExactly(1L, 2L, 6L,
                7L);
    }

    @Test
    void anExemptionIsFoundDownToTheLimbThatIsNamed() {
        assertThat(positions(ALL.exemption(new Exemption("s36")))).containsExactly(7L);
        assertThat(positions(ALL.exemption(new Exemption("s36(2)(b)")))).containsExactly(7L);
        assertThat(positions(ALL.exemption(new Exemption("s36(2)(b)(i)")))).containsExactly(7L);
        assertThat(positions(ALL.exemption(new Exemption("s36(2)(b)(ii)")))).isEmpty();
        assertThat(positions(ALL.exemption(new Exemption("s3")))).isEmpty();
        assertThat(positions(ALL.exemption(new Exemption("s40(2)/40(3A)")))).containsExactly(7L);
        assertThat(positions(ALL.exemption(new Exemption("s40")).actor("alex"))).isEmpty();
    }

    @Test
    void whenItHappenedIsOneThingAndWhenItWasRecordedAnother() {
        assertThat(positions(ALL.happenedFrom(day("2021-07-12")).happenedTo(day("2021-07-20"))))
                .containsExactly(2L, 3L, 5L);
        assertThat(positions(ALL.happenedTo(day("2019-12-31")))).containsExactly(4L);
        assertThat(positions(ALL.happenedFrom(day("2024-01-03")))).containsExactly(7L, 8L);
        assertThat(positions(ALL.recordedFrom(at("2021-07-20T09:00:00Z")).recordedTo(at("2024-01-02T09:00:00Z"))))
                .containsExactly(4L, 5L);
        assertThat(positions(ALL.recordedFrom(at("2024-01-03T09:00:00.000001Z")))).containsExactly(8L, 9L);
        assertThat(positions(ALL.recordedTo(at("2021-07-09T10:00:00Z")))).isEmpty();
        assertThat(positions(ALL.recordedFrom(at("2025-01-01T00:00:00Z")).happenedFrom(day("2025-01-01")))).isEmpty();
    }

    @Test
    void wordsAreFoundWhateverTheirCase() {
        assertThat(positions(ALL.words("NO LIMB"))).containsExactly(5L);
        assertThat(positions(ALL.words("100% of _"))).containsExactly(6L);
        assertThat(positions(ALL.words("100_ of"))).isEmpty();
        assertThat(positions(ALL.words("b-2").actor("jo").type("NoteAdded"))).containsExactly(6L);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        Page<TrailEntry> first = TRAIL.find(ALL, AUDITOR, 0, 4);
        assertThat(first.items()).extracting(TrailEntry::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(first.next()).isEqualTo(4);
        Page<TrailEntry> last = TRAIL.find(ALL, AUDITOR, 4, 5);
        assertThat(last.items()).extracting(TrailEntry::position).containsExactly(5L, 6L, 7L, 8L, 9L);
        assertThat(last.next()).isNull();
    }

    @Test
    void aPageThatEndsSomewhereDoesNotChangeWhenMoreIsRecorded() {
        assertThat(TRAIL.find(ALL, AUDITOR, 4, 6, 10).items()).extracting(TrailEntry::position).containsExactly(5L, 6L);
        assertThatThrownBy(() -> TRAIL.find(ALL, AUDITOR, 4, 10, 10)).isInstanceOf(TrailBehind.class);
    }

    @Test
    void anAdministratorReadsNoTrail() {
        Viewer admin = new Viewer(new Actor("root", Role.ADMIN));
        assertThat(TRAIL.of("A-1", admin)).isEmpty();
        assertThat(TRAIL.find(ALL, admin, 0, 10).items()).isEmpty();
    }

    private static List<Long> positions(TrailFilter filter) {
        return TRAIL.find(filter, AUDITOR, 0, 10).items().stream().map(TrailEntry::position).toList();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
