package uk.foiworkflow.seal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Gives the newest head to each witness that does not hold it yet: to every one by itself, so that none waits for another. A
 * head is only ever read after its transaction, and what was lodged stands in a table, so that nothing is lodged that could
 * still vanish and a restart forgets nothing.
 */
public final class Lodging {

    private static final String LOCK = "hashtext('events.lodging')";

    private final DataSource writer;
    private final TreeTables tables;
    private final Lodgings lodgings;
    private final Witnesses witnesses;
    private final Troubles troubles = new Troubles();

    /** Lodges with these. */
    public Lodging(DataSource writer, Witnesses witnesses) {
        this.writer = writer;
        this.tables = new TreeTables(writer);
        this.lodgings = new Lodgings(writer);
        this.witnesses = witnesses;
    }

    /**
     * What came of it.
     *
     * @param lodged with how many witnesses
     * @param failed with how many it could not be lodged, and is tried again
     */
    public record Round(int lodged, int failed) {

        private static final Round NONE = new Round(0, 0);

        private Round plus(Round other) {
            return new Round(lodged + other.lodged, failed + other.failed);
        }
    }

    /** How it stands with each witness. */
    public List<Standing> standings() {
        return witnesses.all().stream().map(witness -> lodgings.standing(witness, troubles.of(witness))).toList();
    }

    /**
     * Lodges the newest head, unless another node is at it.
     *
     * @param atOnce with all, also with those who were given one a short while ago
     */
    public Round run(boolean atOnce) {
        if (witnesses.all().isEmpty()) {
            return Round.NONE;
        }
        try (Connection connection = writer.getConnection(); Statement statement = connection.createStatement()) {
            if (!isTrue(statement, "SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                return Round.NONE;
            }
            try {
                TreeHead head = tables.head();
                return head == null ? Round.NONE : withEach(head, atOnce);
            } finally {
                isTrue(statement, "SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Round withEach(TreeHead head, boolean atOnce) {
        Round round = Round.NONE;
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Round>> rounds = new ArrayList<>();
            witnesses.all().forEach(witness -> rounds.add(each.submit(() -> with(witness, head, atOnce))));
            for (Future<Round> one : rounds) {
                round = round.plus(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return round;
    }

    private Round with(Witness witness, TreeHead head, boolean atOnce) {
        try {
            Lodgings.Lodged newest = lodgings.newest(witness);
            if (newest != null && (newest.head().size() == head.size() || !(newest.due() || atOnce))) {
                return Round.NONE;
            }
            long before = newest == null || Held.of(newest.head().note()).epoch() < Held.of(head.note()).epoch()
                    ? 0
                    : newest.head().size();
            String receipt = witness.lodge(head, before, from -> tables.tree(head).consistency(from, head.size()));
            lodgings.add(head, witness, receipt);
            troubles.over(witness);
            return new Round(1, 0);
        } catch (Contradiction | IOException | RuntimeException e) {
            troubles.begin(witness, head, e);
            return new Round(0, 1);
        }
    }

    private static boolean isTrue(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
