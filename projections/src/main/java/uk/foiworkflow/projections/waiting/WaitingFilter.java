package uk.foiworkflow.projections.waiting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.due.Urgency;
import uk.foiworkflow.projections.versions.When;
import uk.foiworkflow.request.Stage;

/**
 * Which unfinished cases are wanted; null stands for all.
 *
 * @param officer this officer's; the empty text for those that nobody has
 * @param stages at one of these stages
 * @param urgency as pressing as that
 * @param whom that wait for that
 * @param who that wait for this user, team or layer; the empty text for nobody in particular
 * @param stuck only those that have waited for something longer than usual
 * @param when the time of which they are told, and on whose day they are judged
 */
public record WaitingFilter(@Nullable String officer, @Nullable List<Stage> stages, @Nullable Urgency urgency,
        @Nullable Whom whom, @Nullable String who, boolean stuck, When when) {

    /** All that was unfinished then. */
    public static WaitingFilter all(When when) {
        return new WaitingFilter(null, null, null, null, null, false, when);
    }

    public WaitingFilter {
        stages = stages == null ? null : List.copyOf(stages);
    }

    /** Of this officer; the empty text for those that nobody has. */
    public WaitingFilter of(String other) {
        return new WaitingFilter(other, stages, urgency, whom, who, stuck, when);
    }

    /** At this stage. */
    public WaitingFilter at(Stage stage) {
        return new WaitingFilter(officer, List.of(stage), urgency, whom, who, stuck, when);
    }

    /** As pressing as that. */
    public WaitingFilter with(Urgency other) {
        return new WaitingFilter(officer, stages, other, whom, who, stuck, when);
    }

    /** That wait for that; for nobody in particular where {@code other} is null. */
    public WaitingFilter waitingFor(Whom which, @Nullable String other) {
        return new WaitingFilter(officer, stages, urgency, which, other == null ? "" : other, stuck, when);
    }

    /** That have waited for something longer than usual. */
    public WaitingFilter onlyStuck() {
        return new WaitingFilter(officer, stages, urgency, whom, who, true, when);
    }
}
