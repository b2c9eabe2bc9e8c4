package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Lives;
import uk.foiworkflow.request.Lives.Act;
import uk.foiworkflow.request.Lives.Life;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.RequestEvent;

/** What is read back from the stored bytes leads to the same request, and is judged alike. */
@Domain(Lives.class)
class StoredLivesPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final RequestDecider DECIDER = new RequestDecider(CALENDAR, Policy.STANDARD);
    private static final RequestKey KEY = new RequestKey(new byte[32]);

    @Property(tries = 60, seed = "20050109", edgeCases = EdgeCasesMode.NONE)
    void theStoredBytesTellTheSameLife(@ForAll Life life) {
        Request request = Request.NONE;
        for (Act act : life.acts()) {
            for (RequestEvent event : DECIDER.decide(request, act.command(), new Context(act.who(), TODAY, true))
                    .events()) {
                request = request.evolve(event);
            }
        }
        Request again = Request.NONE;
        for (int i = 0; i < request.recorded().size(); i++) {
            again = again.evolve(readBack(request.recorded().get(i), new Sealing("7481896", i)));
        }
        assertThat(again).isEqualTo(request);
        if (request.receipt() != null) {
            Facts facts = Facts.of(again.recorded(), TODAY);
            assertThat(facts).isEqualTo(Facts.of(request.recorded(), TODAY));
            assertThat(Compliance.of(facts, CALENDAR))
                    .isEqualTo(Compliance.of(Facts.of(request.recorded(), TODAY), CALENDAR));
        }
    }

    private static RequestEvent readBack(RequestEvent event, Sealing place) {
        EventRow row = EventRow.of(new NewEvent(new UUID(0, 1), event, new Metadata(new Actor("jo", Role.OFFICER),
                "Sample", new UUID(0, 2), new UUID(0, 3), false)), place, KEY);
        return (RequestEvent) EventJson.event(Objects.requireNonNull(EventTypes.readable(row.type(), row.revision())),
                row.payload(),
                sealed -> place.words(sealed, KEY));
    }
}
