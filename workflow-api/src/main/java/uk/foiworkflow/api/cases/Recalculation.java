package uk.foiworkflow.api.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.ClockEvent.DeadlineRecalculated;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What counting anew brought about.
 *
 * @param calendarVersion the calendar by which the days are counted now
 * @param dryRun whether it was only looked at
 * @param looked how many requests with something due were counted
 * @param moved the due dates that moved, or would
 * @param failed the requests that could not be counted or recorded; asked again, they are taken up again
 */
record Recalculation(String calendarVersion, boolean dryRun, int looked, List<MovedDay> moved,
        List<NotCounted> failed) {

    /** A due date that moved. */
    record MovedDay(String reference, Provision provision, SortedSet<Integer> questions, LocalDate was,
            LocalDate due) {}

    /** A request that could not be counted, and why. */
    record NotCounted(String reference, String why) {}

    /** What moved in one request: the dates that each question and its review are held to, before and after. */
    static List<MovedDay> moved(String reference, Request before, List<RequestEvent> events) {
        record Held(boolean ofReview, int question) {}
        record Day(Provision provision, LocalDate was, LocalDate due) {}
        Map<Held, Deadline> last = new LinkedHashMap<>();
        for (RequestEvent event : events) {
            if (event instanceof DeadlineRecalculated recalculated) {
                recalculated.deadlines().forEach(deadline -> deadline.questions()
                        .forEach(number -> last.put(new Held(deadline.ofReview(), number), deadline)));
            }
        }
        Map<Day, SortedSet<Integer>> days = new LinkedHashMap<>();
        last.forEach((held, deadline) -> {
            LocalDate was = held.ofReview()
                    ? before.review().due().get(held.question())
                    : Objects.requireNonNull(before.questions().get(held.question())).due();
            days.computeIfAbsent(new Day(deadline.provision(), Objects.requireNonNull(was), deadline.due()),
                    none -> new TreeSet<>()).add(held.question());
        });
        List<MovedDay> moved = new ArrayList<>();
        days.forEach((day, numbers) -> moved
                .add(new MovedDay(reference, day.provision(), numbers, day.was(), day.due())));
        return moved;
    }
}
