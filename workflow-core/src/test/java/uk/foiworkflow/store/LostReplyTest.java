package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.store.Recorded.masterKey;
import static uk.foiworkflow.store.Recorded.note;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** The database has recorded the events, or has not, and the connection breaks before it can say so. */
class LostReplyTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final int MANY = 40;
    private final PostgresEventStore store = new PostgresEventStore(DATABASE.writer(), masterKey());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatWasRecordedIsNotCalledFailed() {
        Appended appended = losing(true).append("A-1", 0, List.of(note("one"), note("two")), null);

        StoredEvent last = store.read("A-1").getLast();
        assertThat(appended)
                .isEqualTo(new Appended(1, last.position(), last.recordedAt(), List.of("NoteAdded", "NoteAdded")));
        assertThat(losing(true).append("A-1", 2, List.of(note("three")), null).version()).isEqualTo(2);
        assertThat(store.read("A-1")).hasSize(3);
    }

    @Test
    void whatWasNotRecordedIsCalledFailed() {
        store.append("B-1", 0, List.of(note("somebody else's")), null);

        assertThatThrownBy(() -> losing(false).append("B-1", 1, List.of(note("one")), null))
                .isInstanceOf(StoreFailure.class).hasMessageContaining("reply lost");
        assertThatThrownBy(() -> losing(false).append("B-1", 0, List.of(note("one")), null))
                .isInstanceOf(StoreFailure.class);
        assertThat(store.read("B-1")).hasSize(1);
    }

    @Test
    void manyWhoseAnswersBreakOffTogetherAreAnsweredAsRecordedAndOnce() throws Exception {
        try (Line line = new Line(DATABASE.port());
                ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
            PostgresEventStore far = new PostgresEventStore(DATABASE.writerThrough(line.port()), masterKey());
            far.append("C-0", 0, List.of(note("while the line is sound")), null);
            long before = store.head().position();
            line.fallSilentAfter("INSERT INTO events.event");

            List<Future<Appended>> answers = IntStream.rangeClosed(1, MANY).mapToObj(
                    officer -> officers.submit(() -> far.append("C-" + officer, 0, List.of(note("mine")), null)))
                    .toList();
            Instant patience = Instant.now().plusSeconds(60);
            while (store.head().position() == before) {
                assertThat(Instant.now()).isBefore(patience);
            }
            line.breakOff();

            for (int officer = 1; officer <= MANY; officer++) {
                Appended answer = answers.get(officer - 1).get(1, TimeUnit.MINUTES);
                assertThat(store.read("C-" + officer)).singleElement()
                        .satisfies(event -> assertThat(event.position()).isEqualTo(answer.position()));
            }
        }
    }

    /** A store whose appends lose their reply, or never arrive. */
    private static PostgresEventStore losing(boolean onlyTheReply) {
        return new PostgresEventStore(around(DataSource.class, DATABASE.writer(), onlyTheReply), masterKey());
    }

    private static <T> T around(Class<T> type, T real, boolean onlyTheReply) {
        return type
                .cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (self, method, arguments) -> {
                    boolean append = method.getName().equals("executeQuery")
                            && real.toString().contains("INSERT INTO events.event");
                    if (append && !onlyTheReply) {
                        throw new PSQLException("reply lost", PSQLState.CONNECTION_FAILURE);
                    }
                    Object result = invoke(method, real, arguments);
                    if (append) {
                        throw new PSQLException("reply lost", PSQLState.CONNECTION_FAILURE);
                    }
                    return switch (result) {
                        case PreparedStatement statement -> around(PreparedStatement.class, statement, onlyTheReply);
                        case Connection connection when real instanceof DataSource ->
                            around(Connection.class, connection, onlyTheReply);
                        case null, default -> result;
                    };
                }));
    }

    private static @Nullable Object invoke(Method method, Object real, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
