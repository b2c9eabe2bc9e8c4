package uk.foiworkflow.benchmarks.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.event.RequestEvent;

class StandardCaseTest {

    private static final String REFERENCE = "case-12345";

    @Test
    void everyStepIsLawfulAndLeadsToOneEvent() {
        RequestDecider decider = new RequestDecider(BankHolidays.under(Overlay.SHIPPED), Policy.STANDARD);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        Request request = Request.NONE;
        for (Step step : StandardCase.STEPS) {
            Decision decision = decider.decide(request, step.command(REFERENCE), new Context(step.by(), today, false));
            assertThat(decision.broken()).as(step.name()).isEmpty();
            assertThat(decision.events()).as(step.name()).hasSize(1);
            for (RequestEvent event : decision.events()) {
                request = request.evolve(event);
            }
        }
    }

    @Test
    void aBodyWithWordsInItHasFiveHundredBytes() {
        assertThat(StandardCase.STEPS).extracting(step -> step.bytes(REFERENCE).length)
                .allMatch(length -> length == 500 || length < 200);
    }
}
