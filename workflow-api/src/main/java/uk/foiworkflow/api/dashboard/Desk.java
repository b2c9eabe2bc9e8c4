package uk.foiworkflow.api.dashboard;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.dashboard.WaitingCase.Listed;
import uk.foiworkflow.api.http.Cursor;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.waiting.Usual;
import uk.foiworkflow.projections.waiting.Waiting;
import uk.foiworkflow.projections.waiting.Waiting.Group;
import uk.foiworkflow.projections.waiting.Waiting.Load;
import uk.foiworkflow.projections.waiting.WaitingFilter;
import uk.foiworkflow.request.Stage;

/** The unfinished cases, as the dashboards count and list them. */
@Component
class Desk {

    private final Waiting waiting;
    private final WorkingCalendar calendar;
    private final Usual usual;
    private final Clock clock;

    Desk(Projections projections, WorkingCalendar calendar, Policy policy, Clock clock) {
        this.waiting = projections.waiting();
        this.calendar = calendar;
        this.usual = Usual.of(policy.chasing().due());
        this.clock = clock;
    }

    Asked ask(WaitingFilter filter, Caller caller) {
        return new Asked(filter, filter.when().day(clock), caller, usual, calendar);
    }

    List<Load> loads(Asked asked) {
        return waiting.loads(asked.question());
    }

    List<Group> groups(Asked asked) {
        return waiting.groups(asked.question());
    }

    /** @throws uk.foiworkflow.api.problem.ProblemException 400 when {@code after} is no cursor of the same query */
    Listed page(Asked asked, @Nullable String after, int size) {
        String query = asked.filter() + " " + asked.caller().actor().role();
        Waiting.Cases found = Cursor.read(query, after, place -> waiting.page(asked.question(), place, size));
        return new Listed(asked.day(), found.items().stream().map(asked::shown).toList(),
                Cursor.of(query, found.next()));
    }

    Usual usual() {
        return usual;
    }

    /** How many of these cases there are of each urgency, with the lists of them. */
    static Map<Urgency, Figure> byUrgency(List<Load> loads, WaitingFilter filter) {
        Map<Urgency, Figure> figures = new TreeMap<>();
        for (Urgency urgency : Urgency.values()) {
            figures.put(urgency, new Figure(
                    loads.stream().filter(load -> load.urgency() == urgency).mapToLong(Load::cases).sum(),
                    CasesParameters.address(filter.with(urgency))));
        }
        return figures;
    }

    /** Those at a stage. */
    static List<Load> at(List<Load> loads, Stage stage) {
        return loads.stream().filter(load -> load.stage() == stage).toList();
    }

    /** How many of them there are. */
    static Figure all(List<Load> loads, WaitingFilter filter) {
        return new Figure(loads.stream().mapToLong(Load::cases).sum(), CasesParameters.address(filter));
    }

    /** How many of them have waited for something longer than usual. */
    static Figure stuck(List<Load> loads, WaitingFilter filter) {
        return new Figure(loads.stream().mapToLong(Load::stuck).sum(), CasesParameters.address(filter.onlyStuck()));
    }
}
