package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Story.ENGINE;
import static uk.foiworkflow.request.Story.HEAD;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Lives.Act;
import uk.foiworkflow.request.Lives.Life;
import uk.foiworkflow.request.event.RequestEvent;

/** What holds of every life that a request can have, when somebody wants it shredded. */
@Domain(Lives.class)
class ShreddingPropertiesTest {

    private static final RequestDecider DECIDER = new RequestDecider(CALENDAR, Policy.STANDARD);

    @Property(tries = 100, seed = "20050103", edgeCases = EdgeCasesMode.NONE)
    void nothingIsErasedWhileAnybodyMayStillAskForIt(@ForAll Life life) {
        Request request = lived(life);
        if (request.receipt() == null) {
            return;
        }
        boolean unsettled = !request.open().isEmpty() || request.review().open() || request.commissioner().open()
                || request.commissioner().appeal() || request.keeping().held() != null;
        Decision decision = decided(request, new Act(HEAD, Steps.shreds(ErasureGround.ASKED_FOR).apply(Story.TODAY)));

        if (unsettled) {
            assertThat(decision.events()).isEmpty();
            assertThat(LegalHold.of(request, CALENDAR).last()).isNull();
        }
        assertThat(decision.events().isEmpty()).isEqualTo(!decision.broken().isEmpty());
    }

    @Property(tries = 100, seed = "20050103", edgeCases = EdgeCasesMode.NONE)
    void nothingIsAddedToWhatWasShredded(@ForAll Life life, @ForAll Life more) {
        Request request = lived(life);
        if (request.receipt() == null || request.keeping().shredded() != null) {
            return;
        }
        Request shredded = request;
        for (RequestEvent event : decided(request,
                new Act(ENGINE, Steps.shredsAgain("2023-11-01", ErasureGround.RETENTION).apply(Story.TODAY)))
                .events()) {
            shredded = shredded.evolve(event);
        }

        for (Act act : more.acts().stream().skip(1).toList()) {
            for (boolean past : List.of(true, false)) {
                assertThat(DECIDER.decide(shredded, act.command(), new Context(act.who(), Story.TODAY, past)).events())
                        .isEmpty();
            }
        }
    }

    private static Request lived(Life life) {
        Request request = Request.NONE;
        for (Act act : life.acts()) {
            Decision decision = decided(request, act);
            if (decision.broken().isEmpty()) {
                for (RequestEvent event : decision.events()) {
                    request = request.evolve(event);
                }
            }
        }
        return request;
    }

    private static Decision decided(Request request, Act act) {
        return DECIDER.decide(request, act.command(), new Context(act.who(), Story.TODAY, false));
    }
}
