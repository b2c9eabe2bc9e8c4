package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Lives.Act;
import uk.foiworkflow.request.command.ClockCommand.RecalculateDeadlines;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.RequestEvent;

/** Each command in each state that random lives reach: events, or a refusal that names its rule, field and section. */
class EveryPairTest {

    private static final RequestDecider DECIDER = new RequestDecider(CALENDAR, Policy.STANDARD);
    private static final int LIVES = 150;
    private static final int STEPS = 60;

    @Test
    void everyCommandInEveryStateLeadsToEventsOrToARefusalThatNamesItsRule() {
        Random random = new Random(20050101);
        Map<String, Request> states = states(random);
        Map<Class<?>, List<Act>> commands = commands(random);

        int answered = 0;
        for (Request state : states.values()) {
            for (List<Act> examples : commands.values()) {
                for (Act act : examples) {
                    for (boolean past : new boolean[]{false, true}) {
                        answers(state, act, past);
                    }
                }
                answered++;
            }
        }
        System.out.println("EveryPairTest walked " + answered + " pairs of state and command: " + states.size()
                + " states x " + commands.size() + " commands");
        // A new count of what is due may find that nothing moves: it goes to every open request, and is no pair to answer.
        assertThat(commands.keySet()).containsAll(Family.records(RequestCommand.class).stream()
                .filter(type -> type != RecalculateDeadlines.class).toList());
        assertThat(states.values().stream().map(Request::stage)).contains(Stage.values());
    }

    private static void answers(Request state, Act act, boolean past) {
        Decision decision = DECIDER.decide(state, act.command(), new Context(act.who(), Story.TODAY, past));
        assertThat(decision.events().isEmpty() && decision.broken().isEmpty()).as("%s answers nothing", act).isFalse();
        assertThat(decision.broken()).allSatisfy(broken -> {
            assertThat(broken.rule().id()).isNotBlank();
            assertThat(broken.rule().section()).isNotBlank();
            assertThat(broken.field()).isNotBlank();
            assertThat(broken.why()).endsWith(".");
        });
        Request after = state;
        for (RequestEvent event : decision.events()) {
            after = after.evolve(event);
        }
        assertThat(after.stage()).isNotNull();
    }

    /** One request for each kind of state that was reached. */
    private static Map<String, Request> states(Random random) {
        Map<String, Request> states = new HashMap<>();
        states.put("none", Request.NONE);
        for (int life = 0; life < LIVES; life++) {
            Request request = Request.NONE;
            for (int step = 0; step < STEPS; step++) {
                Act act = step == 0 ? Lives.receipt(random) : Lives.act(random);
                boolean past = life % 2 == 0;
                Decision decision = DECIDER.decide(request, act.command(), new Context(act.who(), Story.TODAY, past));
                if (past || decision.broken().isEmpty()) {
                    for (RequestEvent event : decision.events()) {
                        request = request.evolve(event);
                    }
                    states.putIfAbsent(kind(request), request);
                }
            }
        }
        return states;
    }

    /** What tells one state from another: the stage, the draft, what is before others, and how each question stands. */
    private static String kind(Request request) {
        String questions = request.questions().values().stream()
                .map(question -> (question.open()
                        ? question.stopped() ? "stopped" : "open"
                        : question.answered() ? "answered" : String.valueOf(question.gone()))
                        + (question.decision() == null ? "" : " decided"))
                .distinct().sorted().collect(Collectors.joining(","));
        return String.join("|", request.stage().toString(), request.drafting().draftState().name(),
                String.valueOf(request.review().open()), String.valueOf(request.commissioner().appeal()), questions);
    }

    /** Some examples of every command. */
    private static Map<Class<?>, List<Act>> commands(Random random) {
        Map<Class<?>, List<Act>> commands = new HashMap<>();
        for (int i = 0; i < 8_000; i++) {
            Act act = i % 50 == 0 ? Lives.receipt(random) : Lives.act(random);
            List<Act> examples = commands.computeIfAbsent(act.command().getClass(), none -> new ArrayList<>());
            if (examples.size() < 3) {
                examples.add(act);
            }
        }
        return commands;
    }
}
