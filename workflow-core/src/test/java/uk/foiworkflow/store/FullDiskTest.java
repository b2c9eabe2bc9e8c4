package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * No file of the database may grow any further, as on a disk that is full: the kernel refuses it to PostgreSQL, with a limit
 * that can be lifted.
 */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    /** As much as a file of the write-ahead log has from the beginning. */
    private static final String FULL = "16777216:";
    private static final String ROOM = "unlimited:";
    private static final String LONG = "A long note. ".repeat(40_000);
    private static final int OFFICERS = 8;

    private String limit = FULL;
    private final PostgresEventStore store = new PostgresEventStore(new DelegatingDataSource(DATABASE.writer()) {

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            limit(connection.unwrap(PGConnection.class).getBackendPID());
            return connection;
        }
    }, masterKey());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatWasAnsweredIsThereWhatFailedIsNotAndItGoesOnWhenThereIsRoom() throws Exception {
        List<NewEvent> answered = new ArrayList<>();
        List<NewEvent> failed = new ArrayList<>();
        try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<NewEvent>> turned = IntStream.range(0, OFFICERS)
                    .mapToObj(officer -> officers.submit(() -> untilItFails("D-" + officer, answered))).toList();
            for (Future<NewEvent> one : turned) {
                failed.add(one.get());
            }
        }

        List<StoredEvent> stored = all();
        assertThat(stored).extracting(StoredEvent::id)
                .containsExactlyInAnyOrderElementsOf(answered.stream().map(NewEvent::id).toList());
        assertThat(answered).isNotEmpty();

        limit = ROOM;
        for (int officer = 0; officer < OFFICERS; officer++) {
            String stream = "D-" + officer;
            store.append(stream, store.read(stream).size(), List.of(failed.get(officer)), null);
        }
        assertThat(all()).hasSize(answered.size() + OFFICERS).extracting(StoredEvent::position)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, answered.size() + OFFICERS).boxed().toList());
    }

    private NewEvent untilItFails(String stream, List<NewEvent> answered) {
        for (int version = 0;; version++) {
            NewEvent event = note(version + LONG);
            try {
                store.append(stream, version, List.of(event), null);
            } catch (StoreFailure full) {
                assertThat(full).hasMessageContaining("could not extend file");
                return event;
            }
            synchronized (answered) {
                answered.add(event);
            }
        }
    }

    private List<StoredEvent> all() {
        return IntStream.range(0, OFFICERS).mapToObj(officer -> store.read("D-" + officer)).flatMap(List::stream)
                .toList();
    }

    private void limit(int backend) {
        try {
            Process limiting = new ProcessBuilder("prlimit", "--pid=" + backend, "--fsize=" + limit).inheritIO()
                    .start();
            assertThat(limiting.waitFor()).isZero();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
