package uk.foiworkflow.borough;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.Stage;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;

class BoroughTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 27);
    private static final Borough BOROUGH = new Borough(1, UNTIL, CALENDAR);
    private static final RequestDecider DECIDER = new RequestDecider(CALENDAR, Policy.STANDARD);
    private static final Context IMPORT = new Context(new Actor("admin", Role.ADMIN), UNTIL, true);

    /** A request that was brought in. */
    private record Life(PastRequest past, Request request, List<RequestEvent> events, List<Broken> broken) {}

    private static List<Life> lives = List.of();

    @BeforeAll
    static void bringIn() {
        lives = BOROUGH.requests(4000).map(BoroughTest::life).toList();
    }

    private static Life life(PastRequest past) {
        Request request = Request.NONE;
        List<RequestEvent> events = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        for (RequestCommand command : past.told()) {
            Decision decision = DECIDER.decide(request, command, IMPORT);
            broken.addAll(decision.broken());
            for (RequestEvent event : decision.events()) {
                events.add(event);
                request = request.evolve(event);
            }
        }
        return new Life(past, request, events, broken);
    }

    @Test
    void nothingInItIsImpossible() {
        assertThat(lives).allSatisfy(life -> assertThat(life.broken())
                .filteredOn(broken -> broken.bar() == Broken.Bar.IMPOSSIBLE).as(life.past().reference()).isEmpty());
    }

    @Test
    void theSameSeedIsTheSameBorough() {
        assertThat(new Borough(1, UNTIL, CALENDAR).requests(300)).isEqualTo(BOROUGH.requests(300).toList());
        assertThat(new Borough(2, UNTIL, CALENDAR).request(17)).isNotEqualTo(BOROUGH.request(17));
    }

    @Test
    void moreRequestsChangeNoneOfThoseThatThereAre() {
        assertThat(BOROUGH.requests(600)).containsAll(BOROUGH.requests(300).toList());
        assertThat(lives).extracting(life -> life.past().reference()).doesNotHaveDuplicates();
    }

    @Test
    void theyAreToldInTheOrderOfTheirReceiptAndNothingOfADayToCome() {
        assertThat(lives).extracting(life -> life.past().told().getFirst().on()).isSorted()
                .allMatch(day -> day.isAfter(UNTIL.minusYears(3)) && !day.isAfter(UNTIL));
        assertThat(lives.stream().flatMap(life -> life.events().stream()).map(RequestEvent::on).max(naturalOrder()))
                .hasValue(UNTIL);
    }

    @Test
    void aRequestIsAFileOfSomeThirtyEntries() {
        assertThat(lives.stream().mapToInt(life -> life.events().size()).average().orElseThrow())
                .isBetween(26.0, 32.0);
    }

    @Test
    void mostAreAnsweredInTimeAndSomeVeryLate() {
        List<Integer> days = lives.stream().filter(life -> sent(life) != null).map(BoroughTest::daysLate).toList();
        assertThat(days.stream().filter(late -> late <= 0).count() * 100.0 / days.size()).isBetween(84.0, 92.0);
        assertThat(days).anyMatch(late -> late > 180);
    }

    @Test
    void fewerWriteInAugustAndDecemberThanInSpring() {
        assertThat(received(Month.MARCH)).isGreaterThan(received(Month.AUGUST) * 5 / 4)
                .isGreaterThan(received(Month.DECEMBER) * 5 / 4);
    }

    @Test
    void requestsOfEveryStageAreOpenAtTheEnd() {
        assertThat(lives).extracting(life -> life.request().stage()).contains(Stage.RECEIVED, Stage.HANDLING,
                Stage.CLARIFICATION, Stage.CLEARANCE, Stage.ANSWERED, Stage.CLOSED, Stage.REVIEW, Stage.COMMISSIONER);
    }

    @Test
    void everyOutcomeOccurs() {
        assertThat(lives.stream().flatMap(life -> life.events().stream()).filter(QuestionDecided.class::isInstance)
                .map(event -> ((QuestionDecided) event).outcome()).distinct())
                .containsExactlyInAnyOrder(Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome != Outcome.TRANSFERRED && outcome != Outcome.FEE_UNPAID)
                        .toArray(Outcome[]::new));
        assertThat(lives).extracting(life -> life.request().rollUp()).contains(RollUp.values());
    }

    @Test
    void whatSeldomHappensHappens() {
        assertThat(lives.stream().flatMap(life -> life.events().stream()).map(Object::getClass).distinct())
                .contains(CorrectionMade.class, ReceiptDateCorrected.class, DeliveryFailed.class, CaseReopened.class,
                        TribunalDecided.class, StepsCompleted.class, ReviewDeclined.class, ClearanceBypassed.class,
                        RequestTransferred.class, RequestLapsed.class, FeeReceived.class, ExemptionWithdrawn.class);
    }

    private static long received(Month month) {
        return lives.stream().filter(life -> life.past().told().getFirst().on().getMonth() == month).count();
    }

    private static @Nullable LocalDate sent(Life life) {
        return life.events().stream().filter(ResponseIssued.class::isInstance).map(RequestEvent::on).findFirst()
                .orElse(null);
    }

    private static int daysLate(Life life) {
        LocalDate due = life.request().questions().values().stream().map(AskedQuestion::due).max(naturalOrder())
                .orElseThrow();
        return (int) (requireNonNull(sent(life)).toEpochDay() - due.toEpochDay());
    }
}
