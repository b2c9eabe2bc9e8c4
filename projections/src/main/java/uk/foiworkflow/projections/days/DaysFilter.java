package uk.foiworkflow.projections.days;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.standing.Step;

/**
 * Which answered requests are wanted; null stands for all.
 *
 * @param step those that came to this step
 * @param who and there lay with this officer, holder or layer; the empty text for nobody
 * @param late true for those that were late; with a step, for those of whose lateness a part falls to that
 * @param readyEarly true for those that were ready before the eighteenth working day and went out on it or one of the next two
 * @param extensions those of which the requester was told so often that they take longer
 * @param returned those that this layer sent back
 * @param reached those that came to this milestone
 */
public record DaysFilter(@Nullable Step step, @Nullable String who, boolean late, boolean readyEarly,
        @Nullable Integer extensions, @Nullable String returned, @Nullable String reached) {

    /** All of them. */
    public static final DaysFilter ALL = new DaysFilter(null, null, false, false, null, null, null);

    private static final int FIRST_OF_THE_LAST = 18;
    private static final int LAST = 20;

    boolean lets(Spent spent, Counter counter) {
        boolean there = step == null || (late
                ? spent.lateness().parts().stream().anyMatch(part -> hit(part.step(), part.who()))
                : spent.spans().stream().anyMatch(span -> hit(span.step(), span.who())));
        return there && (!late || spent.lateness().days() > 0) && (!readyEarly || readyEarly(spent, counter))
                && (extensions == null || extensions == spent.row().milestones().extensions())
                && (returned == null || spent.row().milestones().returned().stream()
                        .anyMatch(layer -> layer.toString().equals(returned)))
                && (reached == null || spent.reached().containsKey(reached));
    }

    private boolean hit(Step other, String with) {
        return other == step && (who == null || who.equals(with));
    }

    /** Whether it was ready in good time and went out at the very end of the ordinary limit all the same. */
    static boolean readyEarly(Spent spent, Counter counter) {
        Integer ready = spent.readyOn(counter);
        int sent = spent.workingDay();
        return ready != null && ready < FIRST_OF_THE_LAST && sent >= FIRST_OF_THE_LAST && sent <= LAST;
    }
}
