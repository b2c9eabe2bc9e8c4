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
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Projection;
import uk.foiworkflow.projections.follow.Purpose;
import uk.foiworkflow.projections.table.Views;
import uk.foiworkflow.projections.table.Views.Place;
import uk.foiworkflow.projections.versions.Standings;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.StoredEvent;

class RebuildTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final ViewsDatabase DATABASE = new ViewsDatabase();
    private static final Tables TABLES = new Tables(DATABASE.views());

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Property(tries = 15, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void inWhateverBatchesTheEventsComeTheRowsAreTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        Journal journal = journal(random);
        Map<String, List<String>> live = rows(journal, random, 7);
        assertThat(live.get("views.due_version")).isNotEmpty();
        assertThat(rows(journal, random, 1_000)).isEqualTo(live);
    }

    @Property(tries = 2, seed = "7481896", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void aRebuildFromTheFirstEventEqualsWhatWasFollowedLive(@ForAll long seed) throws InterruptedException {
        TABLES.empty();
        Journal journal = journal(new Random(seed));
        try (Following following = Following.here(DATABASE.views(), journal,
                BankHolidays.under(Overlay.SHIPPED), Duration.ofMillis(50))) {
            following.start();
            assertThat(following.await(journal.head(), LONG)).isTrue();
            Map<String, List<String>> live = TABLES.rows();
            following.build(Purpose.REPLACE);
            assertThat(following.awaitBuilt(LONG)).isTrue();
            assertThat(TABLES.rows()).isEqualTo(live);
            assertThat(following.followers()).allSatisfy(follower -> assertThat(follower.deadLetters()).isEmpty());
            following.build(Purpose.COMPARE);
            assertThat(following.awaitBuilt(LONG)).isTrue();
            assertThat(following.builders()).extracting(builder -> builder.comparison().orElseThrow().differing())
                    .containsOnly(0L);
        }
    }

    @Example
    void whatFollowsAndLosesConnectionsAndProcessAgainAndAgainGoesOnToTheSameRows() throws InterruptedException {
        Random random = new Random(7_481_896);
        Journal journal = journal(random);
        Map<String, List<String>> whole = rows(journal, random, 1_000);
        TABLES.empty();
        for (long position = 20; position < journal.head(); position += 20) {
            try (Following following = Following.here(DATABASE.views(), piecemeal(journal),
                    BankHolidays.under(Overlay.SHIPPED), Duration.ofMillis(2))) {
                following.start();
                assertThat(following.followers().getFirst().await(position, LONG)).isTrue();
                views().queryForList("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = current_user");
            }
        }
        try (Following following = Following.here(DATABASE.views(), journal,
                BankHolidays.under(Overlay.SHIPPED), LONG)) {
            following.start();
            assertThat(following.await(journal.head(), LONG)).isTrue();
            assertThat(following.followers()).allSatisfy(follower -> assertThat(follower.deadLetters()).isEmpty());
        }
        assertThat(TABLES.rows()).isEqualTo(whole);
    }

    /** A few events at a time, so that there is something to interrupt. */
    private static EventSource piecemeal(Journal journal) {
        return new EventSource() {

            @Override
            public List<StoredEvent> after(long position, int limit) {
                return journal.after(position, Math.min(limit, 7));
            }

            @Override
            public long head() {
                return journal.head();
            }

            @Override
            public List<StoredEvent> stream(String reference) {
                return journal.stream(reference);
            }

            @Override
            public List<StoredEvent> erased(String reference) {
                return journal.erased(reference);
            }
        };
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

    private static Map<String, List<String>> rows(Journal journal, Random random, int longest) {
        TABLES.empty();
        Standings standings = new Standings(journal);
        List<Projection> projections = Projections.all(standings, BankHolidays.under(Overlay.SHIPPED));
        List<StoredEvent> all = journal.all();
        for (int from = 0; from < all.size();) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(longest));
            List<StoredEvent> batch = all.subList(from, to);
            projections.forEach(projection -> projection.apply(new Views(views(), Place.LIVE), batch));
            from = to;
        }
        return TABLES.rows();
    }

    private static JdbcTemplate views() {
        return new JdbcTemplate(DATABASE.views());
    }
}
