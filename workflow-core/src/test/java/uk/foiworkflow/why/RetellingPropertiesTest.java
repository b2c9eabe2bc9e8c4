package uk.foiworkflow.why;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.Context;
import uk.foiworkflow.request.Decision;
import uk.foiworkflow.request.Lives;
import uk.foiworkflow.request.Lives.Act;
import uk.foiworkflow.request.Lives.Life;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRepeated;
import uk.foiworkflow.request.command.CommissionerCommand.AgreeDate;
import uk.foiworkflow.request.command.FileCommand.LinkCase;
import uk.foiworkflow.request.command.HandlingCommand.AggregateCosts;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.RequestEvent;

/** Whatever was done, its events tell the command again, and decided again it comes to the same. */
@Domain(Lives.class)
class RetellingPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final RequestDecider DECIDER = new RequestDecider(CALENDAR, Policy.STANDARD);

    @Property(tries = 60, seed = "20050110", edgeCases = EdgeCasesMode.NONE)
    void whatWasDoneIsToldAgainByItsEvents(@ForAll Life life) {
        Request request = Request.NONE;
        for (Act act : life.acts()) {
            Decision decision = DECIDER.decide(request, act.command(), new Context(act.who(), TODAY, false));
            request = decision.broken().isEmpty() ? again(request, act, decision, false) : request;
        }
    }

    @Property(tries = 60, seed = "20050111", edgeCases = EdgeCasesMode.NONE)
    void soIsWhatWasBroughtIn(@ForAll Life life) {
        Request request = Request.NONE;
        for (Act act : life.acts()) {
            // No past case tells of days that were agreed; of one, the letter that it names and that is not on file is lost.
            request = act.command() instanceof AgreeDate
                    ? request
                    : again(request, act,
                            DECIDER.decide(request, act.command(), new Context(act.who(), TODAY, true)), true);
        }
    }

    private static Request again(Request before, Act act, Decision decision, boolean past) {
        if (decision.events().isEmpty()) {
            return before;
        }
        String reference = act.command() instanceof ReceiveRequest receive ? receive.reference() : "7481896-split-1";
        RequestCommand retold = new Retelling(reference, act.command().getClass().getSimpleName(), others(act))
                .of(decision.events());
        Decision again = DECIDER.decide(before, Objects.requireNonNull(retold, act::toString),
                new Context(act.who(), TODAY, past));
        assertThat(again.events()).as("%s", act).isEqualTo(decision.events());
        assertThat(again.broken()).as("%s", act).allMatch(broken -> past && broken.bar() != Bar.IMPOSSIBLE);
        Request after = before;
        for (RequestEvent event : decision.events()) {
            after = after.evolve(event);
        }
        return after;
    }

    /** What was on file of other requests when the command was given. */
    private static Function<String, OtherCase> others(Act act) {
        List<OtherCase> named = switch (act.command()) {
            case ReceiveRequest command -> Stream.ofNullable(command.narrows()).toList();
            case LinkCase command -> List.of(command.with());
            case AggregateCosts command -> command.with();
            case DetermineRepeated command -> List.of(command.earlier());
            case RequestCommand command -> List.of();
        };
        return reference -> named.stream().filter(other -> other.reference().equals(reference)).findFirst()
                .orElseThrow();
    }
}
