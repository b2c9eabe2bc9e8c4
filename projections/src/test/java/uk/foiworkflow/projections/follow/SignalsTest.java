package uk.foiworkflow.projections.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.projections.ViewsDatabase;

/** Two processes, with nothing but the database between them. */
class SignalsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String LISTENING = "FROM pg_stat_activity WHERE datname = current_database()"
            + " AND query IN ('LISTEN foi_events', 'SELECT 1') AND pid <> pg_backend_pid()";

    private static final ViewsDatabase DATABASE = new ViewsDatabase();

    private final JdbcTemplate server = new JdbcTemplate(DATABASE.store().writer());
    private final Semaphore here = new Semaphore(0);
    private final Semaphore there = new Semaphore(0);
    private final Signals one = Signals.ofEvents(DATABASE.store().writer(), here::release);
    private final Signals other = Signals.ofEvents(DATABASE.store().writer(), there::release);

    @BeforeEach
    void bothListen() throws InterruptedException {
        one.start();
        other.start();
        assertThat(heard(here)).isTrue();
        assertThat(heard(there)).isTrue();
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatOneSaysTheOtherHearsAndNotItself() throws InterruptedException {
        one.tell();
        assertThat(heard(there)).isTrue();
        other.tell();
        assertThat(heard(here)).isTrue();
        assertThat(here.availablePermits()).isZero();
    }

    @Test
    void manyCommitsAreSaidTogether() throws InterruptedException {
        for (int i = 0; i < 100_000; i++) {
            one.tell();
        }
        assertThat(heard(there)).isTrue();
        other.tell();
        assertThat(heard(here)).isTrue();
        assertThat(there.availablePermits()).isLessThan(1_000);
    }

    @Test
    void aConnectionThatIsLostIsMadeAnewAndWhatWasSaidMeanwhileIsLookedFor() throws InterruptedException {
        server.queryForList("SELECT pg_terminate_backend(pid) " + LISTENING);
        assertThat(heard(here)).isTrue();
        assertThat(heard(there)).isTrue();
        one.tell();
        assertThat(heard(there)).isTrue();
    }

    @Test
    void nothingIsLeftBehindWhenTheyStop() {
        one.close();
        other.close();
        await().atMost(LONG).untilAsserted(
                () -> assertThat(server.queryForList("SELECT pid FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
                        + " AND datname = current_database()")).isEmpty());
    }

    private static boolean heard(Semaphore heard) throws InterruptedException {
        return heard.tryAcquire(LONG.toMillis(), TimeUnit.MILLISECONDS);
    }
}
