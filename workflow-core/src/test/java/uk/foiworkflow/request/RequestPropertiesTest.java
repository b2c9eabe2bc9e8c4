package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import uk.foiworkflow.facts.Compliance;
import uk.foiworkflow.facts.DeadlineLine;
import uk.foiworkflow.facts.DeadlineLine.State;
import uk.foiworkflow.facts.Facts;
import uk.foiworkflow.facts.QuestionFacts;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.Lives.Act;
import uk.foiworkflow.request.Lives.Life;
import uk.foiworkflow.request.command.FileCommand.CorrectEntry;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.SetsDeadlines;

/**
 * What holds of every life that a request can lead, sensible or not. A longer run:
 * {@code mvn test -pl workflow-core -Dtest=RequestPropertiesTest -Djqwik.tries.default=200000}.
 */
@Domain(Lives.class)
class RequestPropertiesTest {

    private static final RequestDecider DECIDER = new RequestDecider(CALENDAR, Policy.STANDARD);
    private static final Set<Class<?>> REACHED = new HashSet<>();
    private static final Set<Provision> OF_ANSWERS = Set.of(Provision.FOIA_10_1, Provision.FOIA_17_3,
            Provision.EIR_5_2, Provision.EIR_7_1, Provision.FOISA_10_1, Provision.EISR_5_2, Provision.EISR_7_1);

    @Property(seed = "20050101", edgeCases = EdgeCasesMode.NONE)
    void aLiveCaseIsNeverClosedWithAnOpenQuestion(@ForAll Life life) {
        Request request = Request.NONE;
        for (Act act : life.acts()) {
            Decision decision = decide(request, act, false);
            if (decision.broken().isEmpty()) {
                request = recorded(request, decision.events());
                assertThat(request.drafting().closed() == null || request.open().isEmpty()).isTrue();
            }
        }
    }

    @Property(seed = "20050102", edgeCases = EdgeCasesMode.NONE)
    void nothingIsRecordedThatCannotBeTrueAndAllElseIs(@ForAll Life life) {
        Request request = Request.NONE;
        for (Act act : life.acts()) {
            Decision decision = decide(request, act, true);
            boolean impossible = decision.broken().stream().anyMatch(broken -> broken.bar() == Bar.IMPOSSIBLE);
            assertThat(decision.events().isEmpty()).isEqualTo(impossible);
            request = recorded(request, decision.events());
        }
    }

    @Property(seed = "20050103", edgeCases = EdgeCasesMode.NONE)
    void dueDatesAreMovedByTheEventsThatSetThemAlone(@ForAll Life life) {
        Request request = Request.NONE;
        for (Act act : life.acts()) {
            SortedMap<Integer, LocalDate> due = due(request);
            List<RequestEvent> events = decide(request, act, true).events();
            List<RequestEvent> set = events.stream().anyMatch(CorrectionMade.class::isInstance)
                    ? events.subList(0, 1)
                    : events;
            for (RequestEvent event : set) {
                if (event instanceof SetsDeadlines sets && !(event instanceof ReviewEvent)) {
                    sets.deadlines().stream().filter(deadline -> !deadline.ofReview())
                            .forEach(deadline -> due.putAll(each(deadline)));
                }
            }
            request = recorded(request, events);
            due.keySet().retainAll(request.questions().keySet());
            assertThat(due(request)).isEqualTo(due);
        }
    }

    @Property(seed = "20050104", edgeCases = EdgeCasesMode.NONE)
    void theWholeAddsUpFromItsParts(@ForAll Life life) {
        Request request = Request.NONE;
        for (Act act : life.acts()) {
            for (RequestEvent event : decide(request, act, true).events()) {
                if (event instanceof CaseClosed closed) {
                    assertThat(closed.rollUp()).isEqualTo(request.rollUp());
                }
                request = request.evolve(event);
            }
            List<Outcome> outcomes = request.here().stream().map(AskedQuestion::told)
                    .filter(Objects::nonNull).map(Objects::requireNonNull).toList();
            boolean open = !request.open().isEmpty();
            RollUp parts = RollUp.of(outcomes);
            if (parts != RollUp.OPEN && !(parts == RollUp.LAPSED && open)) {
                assertThat(request.rollUp()).isEqualTo(parts);
            } else if (open) {
                assertThat(request.rollUp()).isEqualTo(RollUp.OPEN);
            }
        }
    }

    /** What is recorded as it happens is told alike by the request, for the next command, and by the facts. */
    @Property(seed = "20050107", edgeCases = EdgeCasesMode.NONE)
    @Rulebook({"R7.2", "R2.11"})
    void theRequestAndTheFactsTellTheSame(@ForAll Life life) {
        Request request = Request.NONE;
        for (Act act : inOrder(life)) {
            request = recorded(request, decide(request, act, true).events());
        }
        if (request.receipt() == null) {
            return;
        }
        Facts facts = Facts.of(request.recorded(), Story.TODAY);
        assertThat(facts.questions())
                .extracting(QuestionFacts::number, QuestionFacts::regime, QuestionFacts::outcome, QuestionFacts::open,
                        question -> String.valueOf(question.ended()))
                .containsExactlyElementsOf(request.here().stream().map(question -> tuple(
                        question.number(), question.regime(), question.told(), question.open(),
                        String.valueOf(question.ended()))).toList());
        assertThat(facts.rollUp()).isEqualTo(request.rollUp());
    }

    /** By when a question that is open is due, and whether its time stands still, is on file as it is found. */
    @Property(seed = "20050108", edgeCases = EdgeCasesMode.NONE)
    @Rulebook({"R3.1", "R3.2", "R3.7", "R8.3"})
    void theDueDatesOnFileAreThoseThatAreJudgedBy(@ForAll Life life) {
        Request request = Request.NONE;
        for (Act act : inOrder(life)) {
            request = recorded(request, decide(request, act, true).events());
        }
        if (request.receipt() == null) {
            return;
        }
        Map<Integer, List<DeadlineLine>> lines = Compliance.of(Facts.of(request.recorded(), Story.TODAY), CALENDAR)
                .deadlines().stream().filter(line -> OF_ANSWERS.contains(line.provision()))
                .flatMap(line -> line.questions().stream()
                        .map(number -> Map.entry(number, line)))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        for (AskedQuestion question : request.open()) {
            DeadlineLine last = Collections.max(lines.get(question.number()),
                    Comparator.comparing(line -> Objects.requireNonNull(line.due())));
            assertThat(question).as("%s", question).returns(last.due(), AskedQuestion::due)
                    .returns(last.from(), AskedQuestion::from)
                    .returns(last.state() == State.STOPPED, AskedQuestion::stopped);
        }
    }

    @Property(seed = "20050105", edgeCases = EdgeCasesMode.NONE)
    void theStoredEventsLeadToTheSameRequestAgain(@ForAll Life life) {
        Request request = Request.NONE;
        var stored = new ArrayList<RequestEvent>();
        for (Act act : life.acts()) {
            Decision decision = decide(request, act, true);
            assertThat(decide(request, act, true)).isEqualTo(decision);
            stored.addAll(decision.events());
            request = recorded(request, decision.events());
        }
        assertThat(recorded(Request.NONE, stored)).isEqualTo(request);
    }

    @Property(seed = "20050106", edgeCases = EdgeCasesMode.NONE)
    @Rulebook("R2.6")
    void theCalendarThatCountedADayCountsItTheSameAgain(@ForAll Life life) {
        Request request = Request.NONE;
        for (Act act : life.acts()) {
            request = recorded(request, decide(request, act, true).events());
            if (request.receipt() != null) {
                Act again = new Act(Story.HEAD, Steps.recalculates("Nothing.").apply(Story.TODAY));
                assertThat(decide(request, again, true).events()).isEmpty();
            }
        }
    }

    /** Every event but the one that only another calendar leads to. */
    @AfterContainer
    static void everyEventWasReached() {
        var all = new HashSet<Class<?>>(Family.records(RequestEvent.class));
        all.remove(DeadlineRecalculated.class);
        assertThat(REACHED).containsExactlyInAnyOrderElementsOf(all);
    }

    /** As it happened, and without a mistake. */
    private static List<Act> inOrder(Life life) {
        return Stream.concat(life.acts().stream().limit(1),
                life.acts().stream().skip(1).filter(act -> !(act.command() instanceof CorrectEntry))
                        .sorted(Comparator.comparing(act -> act.command().on())))
                .toList();
    }

    private static Decision decide(Request request, Act act, boolean past) {
        Decision decision = DECIDER.decide(request, act.command(), new Context(act.who(), Story.TODAY, past));
        decision.events().forEach(event -> REACHED.add(event.getClass()));
        assertThat(request.stage()).isNotNull();
        return decision;
    }

    private static Request recorded(Request request, List<RequestEvent> events) {
        Request after = request;
        for (RequestEvent event : events) {
            after = after.evolve(event);
        }
        return after;
    }

    private static SortedMap<Integer, LocalDate> due(Request request) {
        return request.questions().values().stream().collect(Collectors.toMap(AskedQuestion::number,
                AskedQuestion::due, (one, other) -> one, TreeMap::new));
    }

    private static Map<Integer, LocalDate> each(Deadline deadline) {
        return deadline.questions().stream().collect(Collectors.toMap(number -> number, number -> deadline.due()));
    }
}
