package uk.foiworkflow.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.projections.cases.CaseTable;
import uk.foiworkflow.projections.commissioner.CommissionerTable;
import uk.foiworkflow.projections.due.DueTable;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.projections.follow.Progress;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.links.LinkTable;
import uk.foiworkflow.projections.trail.TrailProjection;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

class RebuildTest {

    private static final ViewsDatabase DATABASE = new ViewsDatabase();
    private static final List<String> TABLES = List.of("views.trail", "views.request_version", "views.due_version",
            "views.link_version",
            "views.commissioner_version");

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Property(tries = 15, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void inWhateverBatchesTheEventsComeTheRowsAreTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        Journal journal = journal(random);
        Map<String, List<Map<String, Object>>> live = rows(journal, random, 7);
        assertThat(live.get("views.due_version")).isNotEmpty();
        assertThat(rows(journal, random, 1_000)).isEqualTo(live);
    }

    @Property(tries = 2, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void aRebuildFromTheFirstEventEqualsWhatWasFollowedLive(@ForAll long seed) throws InterruptedException {
        empty();
        Journal journal = journal(new Random(seed));
        Duration atMost = Duration.ofSeconds(20);
        try (Projections projections = new Projections(DATABASE.views(), journal, Clock.systemUTC(),
                Duration.ofMillis(50))) {
            projections.start();
            assertThat(projections.await(journal.head(), atMost)).isTrue();
            Map<String, List<Map<String, Object>>> live = tables();
            projections.followers().forEach(Follower::rebuild);
            Awaitility.await().atMost(atMost).until(() -> projections.followers().stream()
                    .map(Follower::progress).mapToLong(Progress::lag).sum() == 0);
            assertThat(tables()).isEqualTo(live);
            assertThat(projections.followers()).allSatisfy(follower -> assertThat(follower.deadLetters()).isEmpty());
        }
    }

    /** A few requests, live and imported, their events mixed as they would be. */
    private static Journal journal(Random random) {
        Map<String, List<RequestEvent>> lives = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            lives.put("A-" + i, new ArrayList<>(new AnyLife(random).of("A-" + i, 40)));
        }
        Journal journal = new Journal();
        while (!lives.isEmpty()) {
            String reference = new ArrayList<>(lives.keySet()).get(random.nextInt(lives.size()));
            List<RequestEvent> left = Objects.requireNonNull(lives.get(reference));
            int taken = 1 + random.nextInt(Math.min(3, left.size()));
            RequestEvent[] events = left.subList(0, taken).toArray(RequestEvent[]::new);
            if ("A-0".equals(reference)) {
                journal.imported(reference, "2025-01-01T10:00:00Z", events);
            } else {
                journal.live(reference, events[taken - 1].on() + "T10:00:00Z", Journal.OFFICER, events);
            }
            left.subList(0, taken).clear();
            if (left.isEmpty()) {
                lives.remove(reference);
            }
        }
        return journal;
    }

    private static Map<String, List<Map<String, Object>>> rows(Journal journal, Random random, int longest) {
        empty();
        Standings standings = new Standings(journal);
        List<Projection> projections = List.of(new TrailProjection(), CaseTable.projection(standings),
                DueTable.projection(standings), LinkTable.projection(standings),
                CommissionerTable.projection(standings));
        List<StoredEvent> all = journal.all();
        for (int from = 0; from < all.size();) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(longest));
            List<StoredEvent> batch = all.subList(from, to);
            projections.forEach(projection -> projection.apply(views(), batch));
            from = to;
        }
        return tables();
    }

    private static void empty() {
        TABLES.forEach(table -> views().execute("TRUNCATE " + table));
        views().execute("TRUNCATE views.position, views.dead_letter");
    }

    private static Map<String, List<Map<String, Object>>> tables() {
        Map<String, List<Map<String, Object>>> tables = new HashMap<>();
        TABLES.forEach(
                table -> tables.put(table, views().queryForList("SELECT t::text FROM " + table + " t ORDER BY 1")));
        return tables;
    }

    private static JdbcTemplate views() {
        return new JdbcTemplate(DATABASE.views());
    }
}
