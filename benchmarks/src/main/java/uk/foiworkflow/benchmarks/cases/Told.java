package uk.foiworkflow.benchmarks.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;

/** The events of a standard case, as its commands lead to them. */
public final class Told {

    private final RequestDecider decider = new RequestDecider(BankHolidays.under(Overlay.SHIPPED), Policy.STANDARD);

    /** One event for each step, in order, ready to be recorded. */
    public List<NewEvent> events(String reference) {
        UUID call = UUID.randomUUID();
        List<NewEvent> events = new ArrayList<>();
        Request request = Request.NONE;
        for (Step step : StandardCase.STEPS) {
            var command = step.command(reference);
            Metadata metadata = new Metadata(step.by(), command.getClass().getSimpleName(), call, call, false);
            for (RequestEvent event : decider.decide(request, command, new Context(step.by(), StandardCase.DAY, false))
                    .events()) {
                request = request.evolve(event);
                events.add(new NewEvent(UUID.randomUUID(), event, metadata));
            }
        }
        return events;
    }

    /** A receipt and as many notes as make it that many events. */
    public List<NewEvent> notes(String reference, int count) {
        NewEvent receipt = events(reference).getFirst();
        List<NewEvent> events = new ArrayList<>(List.of(receipt));
        while (events.size() < count) {
            events.add(new NewEvent(UUID.randomUUID(), new NoteAdded(StandardCase.DAY, StandardCase.NOTE.text()),
                    receipt.metadata()));
        }
        return events;
    }
}
