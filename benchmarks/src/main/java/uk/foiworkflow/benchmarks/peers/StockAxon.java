package uk.foiworkflow.benchmarks.peers;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.Repository;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.server.Database;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * The same deciders hosted by Axon as it comes: its JDBC engine, its own transactions, its lock, the aggregate loaded from
 * its events for each command. No idempotency records, no encryption, no commitments.
 */
public final class StockAxon implements Peer {

    private final RequestDecider decider = new RequestDecider(BankHolidays.under(Overlay.SHIPPED), Policy.STANDARD);
    private final Database database;
    private final HikariDataSource pool;
    private final CommandBus commands;
    private final Repository<StockRequest> requests;

    /** @param connections as many as there are clients at most */
    public StockAxon(Database database, int connections) {
        this.database = database;
        this.pool = database.pool(connections);
        TransactionManager transactions = transactions(new JdbcTransactionManager(pool));
        Serializer json = Jackson3Serializer.builder().build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder().eventSerializer(json).snapshotSerializer(json)
                .connectionProvider(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool)))
                .transactionManager(transactions).persistenceExceptionResolver(new JdbcSQLErrorCodesResolver()).build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        EventStore events = EmbeddedEventStore.builder().storageEngine(engine).build();
        this.requests = EventSourcingRepository.builder(StockRequest.class).eventStore(events).build();
        this.commands = SimpleCommandBus.builder().transactionManager(transactions).build();
        commands.subscribe(Call.class.getName(), this::handle);
    }

    /** One step for one request. */
    private record Call(String reference, Step step) {}

    @Override
    public String path() {
        return "stock-axon";
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public long stored() throws SQLException {
        return database.number("SELECT count(*) FROM domainevententry");
    }

    @Override
    public Life begin(String reference) {
        return step -> {
            FutureCallback<Call, Integer> answer = new FutureCallback<>();
            commands.dispatch(GenericCommandMessage.asCommandMessage(new Call(reference, step)), answer);
            var result = answer.join();
            if (result.isExceptional()) {
                throw new RefusedStep(step.name() + " of " + reference + ": " + result.exceptionResult());
            }
            return result.getPayload();
        };
    }

    private Integer handle(CommandMessage<?> message) throws Exception {
        Call call = (Call) message.getPayload();
        if (call.step().first()) {
            Decision decision = decide(Request.NONE, call);
            requests.newInstance(() -> {
                decision.events().forEach(AggregateLifecycle::apply);
                return new StockRequest();
            });
            return decision.events().size();
        }
        Aggregate<StockRequest> aggregate = requests.load(call.reference());
        return aggregate.invoke(root -> {
            Decision decision = decide(root.request, call);
            decision.events().forEach(AggregateLifecycle::apply);
            return decision.events().size();
        });
    }

    private Decision decide(Request request, Call call) {
        Decision decision = decider.decide(request, call.step().command(call.reference()),
                new Context(call.step().by(), StandardCase.DAY, false));
        if (!decision.broken().isEmpty()) {
            throw new IllegalStateException(decision.broken().toString());
        }
        return decision;
    }

    private static TransactionManager transactions(JdbcTransactionManager spring) {
        return () -> {
            TransactionStatus status = spring.getTransaction(null);
            return new Transaction() {

                @Override
                public void commit() {
                    spring.commit(status);
                }

                @Override
                public void rollback() {
                    spring.rollback(status);
                }
            };
        };
    }

    @Override
    public void close() {
        pool.close();
    }

    /** A request as Axon keeps it. */
    static class StockRequest {

        // Axon reads it.
        @SuppressWarnings("UnusedVariable")
        @AggregateIdentifier
        private @Nullable String reference;

        private Request request = Request.NONE;

        @EventSourcingHandler
        void on(RequestEvent event) {
            if (event instanceof RequestReceived received) {
                reference = received.reference();
            }
            request = request.evolve(event);
        }
    }
}
