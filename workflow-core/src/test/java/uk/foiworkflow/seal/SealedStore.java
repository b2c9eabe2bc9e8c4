package uk.foiworkflow.seal;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.Recorded;
import uk.foiworkflow.store.TestDatabase;

/** A store with a sealer, and everything that somebody with the owner's login can do to it. */
final class SealedStore implements AutoCloseable {

    static final SigningKey KEY = SigningKey.generate("foi.example.gov.uk");

    final TestDatabase database = TestDatabase.create();
    final PostgresEventStore store = new PostgresEventStore(database.writer(), Recorded.masterKey());
    Sealer sealer = new Sealer(database.writer(), KEY);

    /** Records so many events of a request. */
    void record(String reference, int events) {
        List<NewEvent> notes = IntStream.range(0, events).mapToObj(i -> Recorded.note("note " + i)).toList();
        store.append(reference, store.read(reference).size(), notes, null);
    }

    /** As another node, or this one after a restart, that knows these witnesses. */
    Recall restart(Witness... witnesses) {
        Recall recall = new Recall(database.writer(), List.of(KEY.verifier()), new Witnesses(List.of(witnesses)));
        sealer = new Sealer(database.writer(), KEY, recall);
        return recall;
    }

    /** As if a backup from when there were so many events had been restored, and the engine started again. */
    void goBackTo(int size) {
        asOwner("DELETE FROM events.event WHERE position > " + size,
                "DELETE FROM events.lodging WHERE size > " + size,
                "DELETE FROM events.tree_head WHERE size > " + size,
                "DELETE FROM events.tile WHERE ((number + 1) << (8 * (level + 1)))"
                        + " > (SELECT coalesce(max(size), 0) FROM events.tree_head)",
                "UPDATE events.log_head SET size = " + size);
        restart();
    }

    TreeHead seal() {
        TreeHead head = sealer.seal();
        if (head == null) {
            throw new AssertionError("Nothing was sealed");
        }
        return head;
    }

    /** As somebody who has the login of the owner. */
    void asOwner(String... statements) {
        run(database.owner(), statements);
    }

    /** As somebody who has the login that appends. */
    void asWriter(String... statements) {
        run(database.writer(), statements);
    }

    private static void run(DataSource login, String... statements) {
        try (var connection = login.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the connections on which somebody is sealing just now; how many. */
    int cutOffSealers() {
        try (var connection = database.writer().getConnection();
                var statement = connection.createStatement();
                var cutOff = statement.executeQuery("""
                        SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
                            AND query ~ 'events.tile|events.tree_head|advisory'""")) {
            cutOff.next();
            return cutOff.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Verdict verify(Witnessed... witnessed) {
        return verify(new Trust(List.of(KEY.verifier()), List.of(witnessed)));
    }

    Verdict verify(Trust trust) {
        return new Verification(database.auditor(), trust).run(read -> {
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
