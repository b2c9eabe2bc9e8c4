package uk.foiworkflow.host;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.InForce;
import uk.foiworkflow.store.Metadata;

/** Brings the deciders and one request together: lets them decide on what is known of it, and records what they answer. */
final class RequestHandler implements MessageHandler<CommandMessage<?>> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final KnownRequests requests;
    private final EventStore events;
    private final RequestDecider decider;
    private final Directory directory;
    private final Clock clock;
    private final InForce inForce;

    RequestHandler(KnownRequests requests, EventStore events, RequestDecider decider, Directory directory, Clock clock,
            String release) {
        this.requests = requests;
        this.events = events;
        this.decider = decider;
        this.directory = directory;
        this.clock = clock;
        this.inForce = new InForce(release, decider.policy().version(), decider.calendar().version(),
                directory.version());
    }

    /** A command and the events that it leads to. */
    private record Step(RequestCommand command, List<RequestEvent> events) {}

    /** What the commands lead to, and the request before and after it. */
    private record Outcome(Known before, List<Step> steps, Known after) {

        boolean happens() {
            return after.version() > before.version();
        }
    }

    @Override
    public Recording handle(CommandMessage<?> message) {
        OnRequest command = (OnRequest) message.getPayload();
        Outcome outcome = decide(command);
        events.publish(messages(outcome, command, UUID.fromString(message.getIdentifier())));
        return Recording.begin(command, outcome.after());
    }

    /** What is remembered may be behind: where it would refuse, or do nothing, the request is read and decided on again. */
    private Outcome decide(OnRequest command) {
        if (command.begins()) {
            return decide(Known.NOTHING, command);
        }
        Known remembered = requests.remembered(command.reference());
        if (remembered != null) {
            try {
                Outcome outcome = decide(remembered, command);
                if (outcome.happens()) {
                    return outcome;
                }
            } catch (StaleVersion | Refused perhapsNoMore) {
                // It is decided on again below, on all that happened meanwhile.
            }
        }
        return decide(requests.read(command.reference()), command);
    }

    private Outcome decide(Known before, OnRequest on) {
        Long expected = on.expectedVersion();
        if (expected != null && !before.stillStandsAt(expected)) {
            throw new StaleVersion(on.reference(), expected, before.version());
        }
        Context context = new Context(on.caller().actor(), LocalDate.now(clock.withZone(LONDON)), on.past(), directory);
        List<Step> steps = new ArrayList<>();
        Known known = before;
        for (RequestCommand command : on.commands()) {
            Decision decision = decider.decide(known.request(), command, context);
            List<Broken> barred = decision.broken().stream()
                    .filter(broken -> !on.past() || broken.bar() == Broken.Bar.IMPOSSIBLE).toList();
            if (!barred.isEmpty()) {
                throw new Refused(steps.size(), barred);
            }
            known = known.after(decision.events(), on.caller().actor().role(), inForce);
            steps.add(new Step(command, decision.events()));
        }
        return new Outcome(before, steps, known);
    }

    /** What is in force goes with the first event of a request that it is news to. */
    private List<DomainEventMessage<RequestEvent>> messages(Outcome outcome, OnRequest on, UUID causation) {
        List<DomainEventMessage<RequestEvent>> messages = new ArrayList<>();
        for (Step step : outcome.steps()) {
            for (RequestEvent event : step.events()) {
                boolean news = messages.isEmpty() && !inForce.equals(outcome.before().inForce());
                Metadata metadata = new Metadata(on.caller().actor(), step.command().getClass().getSimpleName(),
                        on.caller().correlation(), causation, on.past(), news ? inForce : null);
                messages.add(new GenericDomainEventMessage<>(StorageEngine.TYPE, on.reference(),
                        outcome.before().version() + messages.size() + 1, event,
                        MetaData.with(StorageEngine.METADATA, metadata)));
            }
        }
        return messages;
    }
}
