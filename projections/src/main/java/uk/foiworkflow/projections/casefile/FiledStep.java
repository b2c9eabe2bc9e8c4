package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.request.OrderedStep;
import uk.foiworkflow.request.OrderedSteps;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * A step that was ordered, followed to the proof that it was taken (FOIA s.50(4)); null stands for what did not happen or
 * was not recorded.
 *
 * @param orderedBy the Commissioner or the Tribunal
 * @param questions the questions that it is about; empty for the request as a whole
 * @param text what has to be done
 * @param withinCalendarDays the period that the decision gave
 * @param due the last day as it now stands; null for a step that is owed and has none
 * @param stoppedSince the day since which an appeal holds it up
 * @param owedAgainSince the day on which an appeal that held it up ended
 * @param completed the day on which it was taken
 * @param done what was done
 * @param proof how that is known
 */
public record FiledStep(int number, DecisionStage orderedBy, LocalDate from, List<Integer> questions,
        @Nullable String text, @Nullable Integer withinCalendarDays, @Nullable LocalDate due, State state,
        @Nullable LocalDate stoppedSince, @Nullable LocalDate owedAgainSince, @Nullable LocalDate completed,
        @Nullable String done, @Nullable String proof) {

    /** Where a step stands. */
    public enum State {
        OWED,
        /** An appeal holds it up. */
        STOPPED, COMPLETED,
        /** An appeal was decided, and it need not be taken. */
        ENDED;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    public FiledStep {
        questions = List.copyOf(questions);
    }

    @Rulebook("R10.6")
    static List<FiledStep> of(List<RequestEvent> events) {
        OrderedSteps steps = Clear.only(CommissionerEvent.class, events).reduce(OrderedSteps.NONE,
                OrderedSteps::evolve, (a, b) -> b);
        return steps.all().stream().map(FiledStep::of).toList();
    }

    private static FiledStep of(OrderedStep step) {
        StepsCompleted taken = step.taken();
        return new FiledStep(step.number(), step.stage(), step.from(), List.copyOf(step.questions()),
                Clear.text(step.order().text()), step.order().withinCalendarDays(), step.due(), state(step),
                step.stopped(), step.again(), step.done(), taken == null ? null : Clear.text(taken.done()),
                taken == null ? null : Clear.text(taken.proof()));
    }

    private static State state(OrderedStep step) {
        if (step.taken() != null) {
            return State.COMPLETED;
        }
        if (step.ended() != null) {
            return State.ENDED;
        }
        return step.stopped() == null ? State.OWED : State.STOPPED;
    }
}
