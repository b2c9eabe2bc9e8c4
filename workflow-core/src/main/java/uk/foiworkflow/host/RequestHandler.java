package uk.foiworkflow.host;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.Metadata;

/** Brings the deciders and one request together: loads it, lets them decide, and records what they answer. */
final class RequestHandler implements MessageHandler<CommandMessage<?>> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Repository<RequestAggregate> requests;
    private final RequestDecider decider;
    private final Directory directory;
    private final Clock clock;

    RequestHandler(Repository<RequestAggregate> requests, RequestDecider decider, Directory directory, Clock clock) {
        this.requests = requests;
        this.decider = decider;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Recording handle(CommandMessage<?> message) throws Exception {
        OnRequest command = (OnRequest) message.getPayload();
        Recording recording = Recording.begin(command.call());
        UUID causation = UUID.fromString(message.getIdentifier());
        if (command.begins()) {
            List<Step> steps = decide(Request.NONE, command);
            requests.newInstance(() -> {
                apply(steps, command, causation);
                return new RequestAggregate();
            });
        } else {
            Aggregate<RequestAggregate> aggregate = load(command);
            aggregate.execute(root -> {
                check(root, command, aggregate.version());
                apply(decide(root.request(), command), command, causation);
            });
        }
        return recording;
    }

    private Aggregate<RequestAggregate> load(OnRequest command) {
        try {
            return requests.load(command.reference());
        } catch (AggregateNotFoundException e) {
            throw new UnknownRequest(command.reference());
        }
    }

    private static void check(RequestAggregate root, OnRequest command, @Nullable Long version) {
        Long expected = command.expectedVersion();
        if (expected != null && !root.stillStandsAt(expected)) {
            throw new StaleVersion(command.reference(), expected, Objects.requireNonNull(version));
        }
    }

    private List<Step> decide(Request before, OnRequest on) {
        Context context = new Context(on.caller().actor(), LocalDate.now(clock.withZone(LONDON)), on.past(), directory);
        List<Step> steps = new ArrayList<>();
        Request request = before;
        for (RequestCommand command : on.commands()) {
            Decision decision = decider.decide(request, command, context);
            List<Broken> barred = decision.broken().stream()
                    .filter(broken -> !on.past() || broken.bar() == Broken.Bar.IMPOSSIBLE).toList();
            if (!barred.isEmpty()) {
                throw new Refused(steps.size(), barred);
            }
            for (RequestEvent event : decision.events()) {
                request = request.evolve(event);
            }
            steps.add(new Step(command, decision.events()));
        }
        return steps;
    }

    private static void apply(List<Step> steps, OnRequest on, UUID causation) {
        for (Step step : steps) {
            Metadata metadata = new Metadata(on.caller().actor(), step.command().getClass().getSimpleName(),
                    on.caller().correlation(), causation, on.past());
            step.events().forEach(
                    event -> AggregateLifecycle.apply(event, MetaData.with(StorageEngine.METADATA, metadata)));
        }
    }

    /** A command and the events that it leads to. */
    private record Step(RequestCommand command, List<RequestEvent> events) {}
}
