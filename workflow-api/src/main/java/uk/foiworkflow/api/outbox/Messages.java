package uk.foiworkflow.api.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.foiworkflow.request.event.NotSent;

/**
 * The table {@code work.message}. A message changes from state to state by statements that hold only while it is in the
 * state that they start from, so that two nodes never both do the same to it.
 */
final class Messages {

    private static final String COLUMNS = "number, id, reference, entry, type, recipient, state, attempts, round, due, cause,"
            + " error, noted, sent_at";

    private final JdbcClient work;

    Messages(DataSource writer) {
        this.work = JdbcClient.create(writer);
    }

    /** Takes a message in; the same again changes nothing. */
    void put(UUID event, String reference, long entry, String type, String recipient, State state,
            @Nullable NotSent cause) {
        UUID id = UUID.nameUUIDFromBytes((event + " " + recipient).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        work.sql("""
                INSERT INTO work.message (id, event, reference, entry, type, recipient, state, cause, due, noted)
                VALUES (:id, :event, :reference, :entry, :type, :recipient, :state, :cause, clock_timestamp(), :noted)
                ON CONFLICT (event, recipient) DO NOTHING""").param("id", id).param("event", event)
                .param("reference", reference).param("entry", entry).param("type", type)
                .param("recipient", recipient).param("state", state.name())
                .param("cause", cause == null ? null : cause.name()).param("noted", state != State.WAITING).update();
    }

    /** A message whose time has come, from now on in the hands of whoever holds the claim; empty when there is none. */
    Optional<Message> claim(UUID claim) {
        return work.sql("""
                UPDATE work.message SET state = 'SENDING', claim = :claim, attempts = attempts + 1, due = NULL
                WHERE number = (SELECT number FROM work.message WHERE state = 'WAITING' AND due <= clock_timestamp()
                    ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING\s""" + COLUMNS).param("claim", claim).query(Messages::row).optional();
    }

    /** Whoever sent it knows best, even where another node has given it up as uncertain meanwhile. */
    void sent(UUID id, UUID claim) {
        work.sql("""
                UPDATE work.message SET state = 'SENT', cause = NULL, error = NULL, noted = false,
                    sent_at = clock_timestamp()
                WHERE id = :id AND claim = :claim AND state IN ('SENDING', 'UNCERTAIN')""").param("id", id)
                .param("claim", claim).update();
    }

    void waits(UUID id, UUID claim, Duration pause, String error) {
        work.sql("""
                UPDATE work.message SET state = 'WAITING', error = :error,
                    due = clock_timestamp() + make_interval(secs => :seconds)
                WHERE id = :id AND claim = :claim AND state IN ('SENDING', 'UNCERTAIN')""").param("id", id)
                .param("claim", claim).param("error", error).param("seconds", pause.toMillis() / 1000.0).update();
    }

    void notSent(UUID id, UUID claim, State state, NotSent cause, String error) {
        work.sql("""
                UPDATE work.message SET state = :state, cause = :cause, error = :error, noted = false
                WHERE id = :id AND claim = :claim AND state IN ('SENDING', 'UNCERTAIN')""").param("id", id)
                .param("claim", claim).param("state", state.name()).param("cause", cause.name())
                .param("error", error).update();
    }

    /** What a node was handing over when it stopped; answers how many there were. */
    int giveUp() {
        return work.sql("""
                UPDATE work.message SET state = 'UNCERTAIN', cause = 'UNCERTAIN', noted = false
                WHERE state = 'SENDING'""").update();
    }

    /** Those whose fate is not on the trail yet, at most so many. */
    List<Message> unnoted(int limit) {
        return work.sql("SELECT " + COLUMNS + """
                 FROM work.message WHERE NOT noted AND state IN ('SENT', 'FAILED', 'UNCERTAIN') ORDER BY number
                LIMIT :limit""").param("limit", limit).query(Messages::row).list();
    }

    /** Unless its fate has become another one meanwhile. */
    void noted(Message message) {
        work.sql("UPDATE work.message SET noted = true WHERE id = :id AND round = :round AND state = :state")
                .param("id", message.id()).param("round", message.round()).param("state", message.state().name())
                .update();
    }

    /** Has it sent again; answers whether it was in a state for that. */
    boolean again(UUID id) {
        return work.sql("""
                UPDATE work.message SET state = 'WAITING', attempts = 0, round = round + 1, cause = NULL, error = NULL,
                    due = clock_timestamp(), noted = false
                WHERE id = :id AND state IN ('FAILED', 'UNCERTAIN', 'DISMISSED')""").param("id", id).update() == 1;
    }

    /** Lets it go; answers whether it was in a state for that. */
    boolean dismissed(UUID id) {
        return work.sql("""
                UPDATE work.message SET state = 'DISMISSED', cause = 'DISMISSED', noted = true
                WHERE id = :id AND state IN ('FAILED', 'UNCERTAIN')""").param("id", id).update() == 1;
    }

    Optional<Message> one(UUID id) {
        return work.sql("SELECT " + COLUMNS + " FROM work.message WHERE id = :id").param("id", id)
                .query(Messages::row).optional();
    }

    /**
     * The last ones first.
     *
     * @param state null for every state
     * @param before the number behind which the page goes on; null for the first page
     */
    List<Message> list(@Nullable State state, @Nullable Long before, int limit) {
        return work.sql("SELECT " + COLUMNS + """
                 FROM work.message WHERE (CAST(:state AS text) IS NULL OR state = :state)
                AND (CAST(:before AS bigint) IS NULL OR number < :before) ORDER BY number DESC LIMIT :limit""")
                .param("state", state == null ? null : state.name()).param("before", before).param("limit", limit)
                .query(Messages::row).list();
    }

    /** How many there are in each state. */
    Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        work.sql("SELECT state, count(*) AS messages FROM work.message GROUP BY state").query(row -> {
            counts.put(State.valueOf(row.getString("state")), row.getLong("messages"));
        });
        return counts;
    }

    private static Message row(ResultSet row, int number) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        String cause = row.getString("cause");
        return new Message(row.getLong("number"), row.getObject("id", UUID.class), row.getString("reference"),
                row.getLong("entry"), row.getString("type"), row.getString("recipient"),
                State.valueOf(row.getString("state")), row.getInt("attempts"), row.getInt("round"),
                due == null ? null : due.toInstant(), cause == null ? null : NotSent.valueOf(cause),
                row.getString("error"), row.getBoolean("noted"), sent == null ? null : sent.toInstant());
    }
}
