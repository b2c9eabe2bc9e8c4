package uk.foiworkflow.projections.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.projections.Letters.day;
import static uk.foiworkflow.projections.trail.TrailFilter.ALL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.projections.ViewsDatabase;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;

/** A trail that is much longer than what a page looks at. */
class LongTrailTest {

    private static final Viewer AUDITOR = new Viewer(new Actor("ada", Role.AUDITOR));
    private static final long LINES = 100_000;
    private static final ViewsDatabase DATABASE = new ViewsDatabase();
    private static final Trail TRAIL = new Trail(DATABASE.views());

    /**
     * A line a minute from 2020 on, ten to a case; those of odd places by jo and of one type, the others by alex and of
     * another; every hundredth place is parked, and every thousandth line tells of 1999.
     */
    @BeforeAll
    static void fill() {
        JdbcTemplate views = new JdbcTemplate(DATABASE.views());
        views.update(
                """
                        INSERT INTO views.trail (position, reference, sequence, type, sentence, happened_on, recorded_at, actor,
                            role, command, questions, late, imported, why)
                        SELECT n, 'L-' || n / 10, n % 10, CASE n % 2 WHEN 1 THEN 'NoteAdded' ELSE 'CaseAssigned' END, 'Line ' || n,
                            CASE n % 1000 WHEN 1 THEN DATE '1999-12-31' ELSE CAST(at AS date) END, at AT TIME ZONE 'UTC',
                            CASE n % 2 WHEN 1 THEN 'jo' ELSE 'alex' END, 'officer', 'SomeCommand', ARRAY[1], n % 1000 = 1, false,
                            CASE n WHEN 99001 THEN 'A needle' END
                        FROM generate_series(1, ?) AS n, LATERAL (SELECT TIMESTAMP '2020-01-01' + n * INTERVAL '1 minute' AS at) t
                        WHERE n % 100 > 0""",
                LINES);
        views.update("INSERT INTO views.trail_exemption SELECT 's24', generate_series(5, ?, 9001)", LINES);
        views.update("INSERT INTO views.position (projection, version, position) VALUES ('trail', 3, ?)", LINES);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void allLinesAreFoundInPagesWhateverIsParked() {
        assertThat(all(ALL, 700)).containsExactlyElementsOf(LongStream.rangeClosed(1, LINES)
                .filter(n -> n % 100 > 0).boxed().toList());
    }

    @Test
    void whatNoLineFulfilsIsLookedForPieceByPieceToTheEnd() {
        Page<TrailEntry> first = TRAIL.find(ALL.actor("jo").type("CaseAssigned"), AUDITOR, 0, 10);

        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isBetween(10_000L, 12_500L);
        assertThat(TRAIL.find(ALL.actor("jo").type("CaseAssigned"), AUDITOR, 0, 10)).isEqualTo(first);
        assertThat(all(ALL.actor("jo").type("CaseAssigned"), 10)).isEmpty();
    }

    @Test
    void aNeedleIsFoundAtOnceWhereAnythingElseIsKnownOfIt() {
        assertThat(positions(ALL.words("needle").reference("L-9900"))).containsExactly(99_001L);
        assertThat(positions(ALL.words("needle").late(true))).containsExactly(99_001L);
        assertThat(positions(ALL.words("needle").recordedFrom(Instant.parse("2020-03-08T00:00:00Z"))))
                .containsExactly(99_001L);
        assertThat(positions(ALL.words("needle").actor("jo"))).isEmpty();
        assertThat(all(ALL.words("needle").actor("jo"), 10)).containsExactly(99_001L);
    }

    @Test
    void whatHappenedLongBeforeItWasRecordedIsFoundAtOnce() {
        assertThat(positions(ALL.happenedTo(day("1999-12-31")))).startsWith(1L, 1_001L, 2_001L);
        assertThat(positions(ALL.happenedFrom(day("2020-03-09")))).startsWith(97_920L, 97_921L);
        assertThat(positions(ALL.happenedFrom(day("2000-01-01")).happenedTo(day("2019-12-31")))).isEmpty();
    }

    @Test
    void anExemptionLeadsToItsLinesAlone() {
        assertThat(positions(ALL.exemption(new Exemption("s24")).actor("jo"))).containsExactly(5L, 18_007L, 36_009L,
                54_011L, 72_013L, 90_015L);
    }

    private static List<Long> positions(TrailFilter filter) {
        return TRAIL.find(filter, AUDITOR, 0, 10).items().stream().map(TrailEntry::position).toList();
    }

    private static List<Long> all(TrailFilter filter, int size) {
        List<Long> found = new ArrayList<>();
        for (Long after = 0L; after != null;) {
            Page<TrailEntry> page = TRAIL.find(filter, AUDITOR, after, size);
            page.items().forEach(entry -> found.add(entry.position()));
            after = page.next();
        }
        return found;
    }
}
