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
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** The database has recorded the events, or has not, and the connection breaks before it can say so. */
class LostReplyTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
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

    /** A store whose appends lose their reply, or never arrive. */
    private static PostgresEventStore losing(boolean onlyTheReply) {
        return new PostgresEventStore(around(DataSource.class, DATABASE.writer(), onlyTheReply), masterKey());
    }

    private static <T> T around(Class<T> type, T real, boolean onlyTheReply) {
        return type
                .cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (self, method, arguments) -> {
                    boolean append = method.getName().equals("executeQuery") && real.toString().contains("WITH head");
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
