package uk.foiworkflow.benchmarks.peers;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.borough.PastRequest;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.host.Rejection;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.projections.follow.Signals;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.PostgresEventStore;

/** The engine as an application makes it, in this process. */
public final class Engine implements Taking, AutoCloseable {

    /** Under which everything that is measured is encrypted. */
    static final byte[] MASTER_KEY = new byte[32];

    /** How many events there are. */
    static final String STORED = "SELECT count(*) FROM events.event";

    /** As many connections as an application has where nothing else is configured. */
    private static final int CONNECTIONS = 10;

    private static final Actor IMPORTER = new Actor("admin", Role.ADMIN);

    private final Database database;
    private final HikariDataSource writer;
    private final PostgresEventStore store;
    private final Requests requests;

    /** @param database with the tables of the event store */
    public Engine(Database database) {
        this.database = database;
        this.writer = database.writers(CONNECTIONS);
        this.store = new PostgresEventStore(writer, MasterKeys.of(new AesMasterKey("1", MASTER_KEY)));
        this.requests = new Requests(store, new RequestDecider(BankHolidays.under(Overlay.SHIPPED), Policy.STANDARD),
                Clock.systemUTC());
    }

    public Database database() {
        return database;
    }

    /** Adds a note to a request that is on file, resting on no version. */
    public void note(String reference) {
        requests.handle(reference, StandardCase.NOTE, new Caller(StandardCase.OFFICER, UUID.randomUUID()), null, null);
    }

    /** Brings in a request of the past; how many events it became. */
    public long bringIn(PastRequest past) {
        return requests.bringIn(past.reference(), past.told(), new Caller(IMPORTER, UUID.randomUUID()),
                past.reference().getBytes(StandardCharsets.UTF_8)).version() + 1;
    }

    public PostgresEventStore store() {
        return store;
    }

    @Override
    public Taken take(String reference, Step step, @Nullable Long version) throws RefusedStep {
        Caller caller = new Caller(step.by(), UUID.randomUUID());
        Once once = new Once(reference + "/" + step.name(), step.bytes(reference));
        RequestCommand command = step.command(reference);
        try {
            return Taken.of(command instanceof ReceiveRequest first
                    ? requests.receive(first, caller, once)
                    : requests.handle(reference, command, caller, version, once));
        } catch (Rejection e) {
            throw new RefusedStep(step.name() + " of " + reference + ": " + e.getMessage());
        }
    }

    /**
     * Tells other processes of new events, and hears of theirs.
     *
     * @param heard run whenever another process has told
     */
    Signals signals(Runnable heard) {
        Signals signals = Signals.ofEvents(writer, heard);
        signals.start();
        return signals;
    }

    @Override
    public void close() {
        writer.close();
    }
}
