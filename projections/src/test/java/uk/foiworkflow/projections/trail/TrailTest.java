package uk.foiworkflow.projections.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.Letters.received;
import static uk.foiworkflow.projections.Letters.words;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.projections.Journal;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;

class TrailTest {

    private static final Viewer AUDITOR = new Viewer(new Actor("ada", Role.AUDITOR));
    private static final Actor APPROVER = new Actor("alex", Role.APPROVER);
    private static final ViewsDatabase DATABASE = new ViewsDatabase();
    private static final Trail TRAIL = new Trail(DATABASE.views());

    @BeforeAll
    static void record() {
        Journal journal = new Journal().live("A-1", received("A-1", "2021-07-09", "2021-08-10", 1))
                .live("A-1", "2021-07-14T23:30:00Z", Journal.OFFICER, new RequestAcknowledged(day("2021-07-12")))
                .live("A-1", "2021-07-14T22:30:00Z", Journal.OFFICER, new CaseAssigned(day("2021-07-12"), "jo"))
                .imported("B-2", "2024-01-01T00:00:00Z", received("B-2", "2019-07-09", "2019-08-10", 2))
                .live("A-1", "2021-07-20T09:00:00Z", APPROVER,
                        new DraftReturned(day("2021-07-20"), 1, words("No limb")))
                .live("B-2", "2024-01-02T09:00:00Z", Journal.OFFICER,
                        new NoteAdded(day("2024-01-02"), words("100% of _")));
        new TrailProjection().apply(new JdbcTemplate(DATABASE.views()), journal.all());
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
                        false,
                        "No limb", null, null));
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
                .extracting(TrailEntry::recordedAt).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
    }

    @Test
    void theAuditorFiltersTheTrailOfEverything() {
        assertThat(positions("alex", null, null, null, null)).containsExactly(5L);
        assertThat(positions(null, "RequestReceived", null, null, null)).containsExactly(1L, 4L);
        assertThat(positions(null, null, "2021-07-20T09:00:00Z", "2024-01-01T00:00:00Z", null)).containsExactly(5L);
        assertThat(positions(null, null, null, null, "NO LIMB")).containsExactly(5L);
        assertThat(positions(null, null, null, null, "100% of _")).containsExactly(6L);
        assertThat(positions(null, null, null, null, "100_ of")).isEmpty();
        assertThat(positions("jo", "NoteAdded", null, null, "b-2")).containsExactly(6L);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        Page<TrailEntry> first = TRAIL.find(TrailFilter.ALL, AUDITOR, 0, 4);
        assertThat(first.items()).extracting(TrailEntry::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(first.next()).isEqualTo(4);
        Page<TrailEntry> last = TRAIL.find(TrailFilter.ALL, AUDITOR, 4, 4);
        assertThat(last.items()).extracting(TrailEntry::position).containsExactly(5L, 6L);
        assertThat(last.next()).isNull();
    }

    @Test
    void anAdministratorReadsNoTrail() {
        Viewer admin = new Viewer(new Actor("root", Role.ADMIN));
        assertThat(TRAIL.of("A-1", admin)).isEmpty();
        assertThat(TRAIL.find(TrailFilter.ALL, admin, 0, 10).items()).isEmpty();
    }

    private static List<Long> positions(@Nullable String actor, @Nullable String type, @Nullable String from,
            @Nullable String to, @Nullable String q) {
        TrailFilter filter = new TrailFilter(actor, type, from == null ? null : Instant.parse(from),
                to == null ? null : Instant.parse(to), q);
        return TRAIL.find(filter, AUDITOR, 0, 10).items().stream().map(TrailEntry::position).toList();
    }
}
