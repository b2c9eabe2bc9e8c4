package uk.foiworkflow.benchmarks.trial;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.foiworkflow.benchmarks.cluster.Cluster;
import uk.foiworkflow.benchmarks.crash.Stored;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.SealedEvent;

/** What is there in the end, held against what was answered. */
final class Judgement {

    private static final int PAGE = 5_000;
    /** Rows are read as they lie there. */
    private static final MasterKeys NO_KEY = MasterKeys.of(new AesMasterKey("1", new byte[32]));

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Verdict> verdicts;
    private final long events;
    private final long repeats;

    /** @param called all commands that were answered; nobody calls any more */
    Judgement(Cluster cluster, Database database, List<Called> called)
            throws IOException, InterruptedException, SQLException {
        Stored stored = new Stored(database);
        verdicts = Verdict.of(called, stored.positions(""));
        verdicts.forEach((during, verdict) -> {
            if (!verdict.sound()) {
                faults.add(during + ": " + verdict);
            }
        });
        long holes = stored.holes();
        if (holes != 0) {
            faults.add(holes + " holes in the one order, in streams or among the idempotency records");
        }
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            Operator models = new Operator(http, cluster.nodes().getFirst().address(), cluster.tokens());
            long head = database.number("SELECT size FROM events.log_head");
            faults.addAll(models.comeTo(head));
            if (models.parked() != 0) {
                faults.add(models.parked() + " events are still parked");
            }
            faults.addAll(models.compared(head));
        }
        List<SealedEvent> all = all(database);
        events = all.size();
        BothTopics topics = new BothTopics(cluster.kafka(), all);
        faults.addAll(topics.faults());
        repeats = topics.repeats();
    }

    private static List<SealedEvent> all(Database database) {
        List<SealedEvent> all = new ArrayList<>();
        try (HikariDataSource reader = database.pool(1)) {
            PostgresEventStore store = new PostgresEventStore(reader, NO_KEY);
            for (List<SealedEvent> page = store.readSealed(0, PAGE); !page.isEmpty(); page = store
                    .readSealed(page.getLast().position(), PAGE)) {
                all.addAll(page);
            }
        }
        return all;
    }

    /** What was lost, doubled, out of order or different. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** What became of the commands, by what was done when they were first sent. */
    Map<String, Verdict> verdicts() {
        return Map.copyOf(verdicts);
    }

    /** How many events there are. */
    long events() {
        return events;
    }

    /** How many records came again on the topics. */
    long repeats() {
        return repeats;
    }
}
