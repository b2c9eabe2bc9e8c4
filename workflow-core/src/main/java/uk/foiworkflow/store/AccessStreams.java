package uk.foiworkflow.store;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import uk.foiworkflow.access.AccessStream;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;

/** The streams of what happens around the requests, as far as their words are to end. */
public final class AccessStreams {

    private final Database database;
    private final PostgresEventStore store;

    /** @param store to which the orders are added, of the same database */
    public AccessStreams(DataSource writer, PostgresEventStore store) {
        this.database = new Database(writer);
        this.store = store;
    }

    /** Those of months before that one of which the key is there, and not ordered to be destroyed, in the order of time. */
    public List<String> endedBefore(YearMonth month) {
        return database.query("""
                SELECT stream FROM keys.request_key k WHERE stream >= ? AND stream < ?
                    AND stream ~ '^access/[0-9]{4}-(0[1-9]|1[0-2])/'
                    AND NOT EXISTS (SELECT FROM events.event e
                        WHERE e.stream = k.stream AND e.type = 'PersonalDataShredded')
                ORDER BY stream""", statement -> {
            statement.setString(1, AccessStream.ALL);
            statement.setString(2, AccessStream.of(month));
        }, row -> row.getString(1));
    }

    /** All of that month. */
    public List<String> of(YearMonth month) {
        return database.query(
                "SELECT stream FROM events.event WHERE stream >= ? AND stream < ? AND sequence = 0 ORDER BY stream",
                statement -> {
                    statement.setString(1, AccessStream.of(month));
                    statement.setString(2, AccessStream.of(month.plusMonths(1)));
                }, row -> row.getString(1));
    }

    /** The requests that a stream speaks of, be they there or not. */
    public List<String> references(String stream) {
        return database.query("""
                SELECT DISTINCT payload->>'reference' FROM events.event
                WHERE stream = ? AND payload->>'reference' IS NOT NULL ORDER BY 1""",
                statement -> statement.setString(1, stream), row -> row.getString(1));
    }

    /**
     * Adds the order to destroy the key of a stream, as its last event and the engine's. Nobody else writes to the stream of a
     * month that has ended.
     *
     * @param command the name of the command that it is in answer to
     * @throws StreamConflict when somebody else was first to order it
     */
    public void order(String stream, PersonalDataShredded order, String command) {
        UUID cause = UUID.randomUUID();
        var by = new Metadata(new Actor("engine", Role.ENGINE), command, cause, cause, false);
        long next = database.query("SELECT count(*) FROM events.event WHERE stream = ?",
                statement -> statement.setString(1, stream), row -> row.getLong(1)).getFirst();
        store.append(stream, next, List.of(new NewEvent(UUID.randomUUID(), order, by)), null);
    }
}
