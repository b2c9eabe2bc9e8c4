package uk.foiworkflow.benchmarks.crash;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.benchmarks.load.CatchUp;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.benchmarks.peers.Following;
import uk.foiworkflow.benchmarks.peers.RemoteNode;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.Builder;
import uk.foiworkflow.projections.follow.Purpose;

/** Lets clients work on a node with its read models, kills it, its database or both, and looks what is there afterwards. */
public final class Kills {

    private static final Logger LOG = LoggerFactory.getLogger(Kills.class);
    private static final List<Victim> TURNS = List.of(Victim.NODE, Victim.POSTGRESQL, Victim.BOTH);
    private static final int FEWEST = 200;
    private static final int MOST = 3_000;

    private final Server server;
    private final String name;
    private final Random random = new Random(7_481_896);
    private final Map<Victim, Tally> victims = new EnumMap<>(Victim.class);
    private final List<String> faults = new ArrayList<>();
    private long events;

    public Kills(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Kills so many times, each victim in turn. */
    public void run(int times) throws Exception {
        server.fresh(name).withEvents().withViews();
        try (Reader reader = new Reader(this::database)) {
            for (int kill = 0; kill < times; kill++) {
                kill(TURNS.get(kill % TURNS.size()), "kill-" + kill + "-");
            }
            try (Engine engine = new Engine(database())) {
                events = engine.store().head().position();
                String fault = reader.upTo(events, engine.store());
                if (fault != null) {
                    faults.add(fault);
                }
                modelsEqualARebuild(engine);
            }
        }
        server.drop(name);
    }

    /** What became of the commands, by who was killed. */
    public Map<Victim, Tally> victims() {
        return victims;
    }

    /** How many events there were in the end, all of which a reader saw once and in their order, unless a fault says otherwise. */
    public long events() {
        return events;
    }

    /** What was lost, doubled or out of order. */
    public List<String> faults() {
        return faults;
    }

    private void kill(Victim victim, String prefix) throws Exception {
        Tally tally = victims.computeIfAbsent(victim, first -> new Tally());
        List<Sent> sent;
        try (RemoteNode node = RemoteNode.following("crash", database())) {
            Clients clients = new Clients(node, prefix, random.nextInt(FEWEST, MOST));
            clients.awaitEnough();
            victim.kill(node, server);
            sent = clients.sent();
            clients.refused().forEach(refused -> faults.add("Refused, though lawful: " + refused));
        }
        Stored stored = new Stored(database());
        tally.count(sent, stored.positions(prefix));
        try (Engine engine = new Engine(database())) {
            tally.sendAgain(sent, engine);
        }
        if (!tally.sound() || stored.holes() != 0 || events(stored.positions(prefix)) != sent.size()) {
            faults.add("After the kill of " + victim + " with cases " + prefix + ": " + tally + ", " + stored.holes()
                    + " holes");
        }
        LOG.info("Killed {}: {}", victim, tally);
    }

    private static long events(Map<String, Map<Long, Long>> positions) {
        return positions.values().stream().mapToLong(Map::size).sum();
    }

    private void modelsEqualARebuild(Engine engine) throws SQLException, InterruptedException {
        try (Following following = new Following(engine)) {
            CatchUp.millis(database());
            Projections projections = following.projections();
            projections.following().build(Purpose.COMPARE);
            boolean built = projections.following().awaitBuilt(Duration.ofMinutes(10));
            for (Builder builder : projections.following().builders()) {
                LOG.info("{}: {}", builder.projection(), builder.comparison());
                if (!built || builder.comparison().filter(comparison -> comparison.differing() == 0).isEmpty()) {
                    faults.add(builder.projection() + " differs from what its events say, or was not compared");
                }
            }
        }
    }

    private Database database() {
        return server.database(name);
    }
}
