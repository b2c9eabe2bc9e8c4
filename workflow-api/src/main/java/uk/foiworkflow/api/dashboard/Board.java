package uk.foiworkflow.api.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.dashboard.WaitingCase.Listed;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.waiting.Waiting.Group;
import uk.foiworkflow.projections.waiting.Waiting.Load;
import uk.foiworkflow.projections.waiting.WaitingFilter;
import uk.foiworkflow.projections.waiting.Whom;

/**
 * What somebody has to do, or waits for.
 *
 * @param day by which urgency is told
 * @param officer whose cases they are; null where it is not about an officer's
 * @param cases how many there are; each is of one urgency
 * @param stuck how many have waited for something longer than usual
 * @param waitingFor for whom they wait, the longest first; a case that waits for several counts with each
 * @param usual how many working days each is usually awaited
 * @param items the first of them, the most pressing first; {@code cases} leads to all
 */
record Board(LocalDate day, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String officer, Figure cases,
        Map<Urgency, Figure> urgency, Figure stuck, List<WaitedFor> waitingFor, Map<Whom, Integer> usual,
        List<WaitingCase> items) {

    private static final int FIRST = 20;

    Board {
        waitingFor = List.copyOf(waitingFor);
        items = List.copyOf(items);
    }

    /**
     * The cases that wait for one person, team or layer.
     *
     * @param who null for nobody in particular
     * @param since since when the first of them does
     */
    record WaitedFor(Whom whom, @Nullable String who, long count, long overdue, long stuck, LocalDate since,
            String cases) {

        static WaitedFor of(Group group, WaitingFilter filter) {
            return new WaitedFor(group.whom(), group.who(), group.cases(), group.overdue(), group.stuck(),
                    group.since(), CasesParameters.address(filter.waitingFor(group.whom(), group.who())));
        }
    }

    static Board of(Desk desk, Asked asked) {
        WaitingFilter filter = asked.filter();
        List<Load> loads = desk.loads(asked);
        Listed first = desk.page(asked, null, FIRST);
        return new Board(asked.day(), filter.officer(), Desk.all(loads, filter), Desk.byUrgency(loads, filter),
                Desk.stuck(loads, filter),
                desk.groups(asked).stream().map(group -> WaitedFor.of(group, filter)).toList(), desk.usual().days(),
                first.items());
    }
}
