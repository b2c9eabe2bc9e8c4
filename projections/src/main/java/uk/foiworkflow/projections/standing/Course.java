package uk.foiworkflow.projections.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import uk.foiworkflow.request.Happened;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * With whom a request lay, day by day from its receipt, told in the order in which things happened, whenever they were
 * recorded.
 *
 * @param request as it stands by what happened
 * @param last the latest day of which anything is told
 * @param milestones on which days it got how far
 * @param stretches in order, each from a later day than the one before; empty until the request is received
 */
public record Course(Request request, LocalDate last, Milestones milestones, List<Stretch> stretches) {

    static final Course NOTHING = new Course(Request.NONE, LocalDate.MIN, Milestones.NONE, List.of());

    public Course {
        stretches = List.copyOf(stretches);
    }

    /** The course of a history. */
    static Course of(Happened happened) {
        Course course = NOTHING;
        for (LocalDate day : happened.days()) {
            for (RequestEvent event : happened.on(day)) {
                course = course.and(event, day, course.request.happened(event));
            }
        }
        return course;
    }

    /**
     * After one more event, of a day that does not come before those of the others.
     *
     * @param after the request as it stands after it, by what happened
     */
    Course and(RequestEvent event, LocalDate day, Request after) {
        Milestones further = milestones.evolve(event, day, request);
        return new Course(after, day, further, with(Stretch.of(day, after, further.acknowledged() != null)));
    }

    private List<Stretch> with(Stretch next) {
        if (!stretches.isEmpty() && stretches.getLast().sameAs(next)) {
            return stretches;
        }
        List<Stretch> all = new ArrayList<>(stretches);
        if (!all.isEmpty() && all.getLast().from().equals(next.from())) {
            all.removeLast();
        }
        if (all.isEmpty() || !all.getLast().sameAs(next)) {
            all.add(next);
        }
        return all;
    }

    /** Since when it has been at the stage at which it is; a request that was received is at one. */
    public LocalDate stageSince() {
        return since(stretch -> stretch.stage() == stretches.getLast().stage());
    }

    /** Since when it has lain where it lies, for what it does. */
    public LocalDate since() {
        return since(stretch -> stretch.sameHands(stretches.getLast()));
    }

    private LocalDate since(Predicate<Stretch> same) {
        int first = stretches.size() - 1;
        while (first > 0 && same.test(stretches.get(first - 1))) {
            first--;
        }
        return stretches.get(first).from();
    }
}
