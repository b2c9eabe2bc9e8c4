package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.NumberedStep;

/**
 * A step that the Commissioner or the Tribunal ordered, from its order to its proof (FOIA s.50(4), s.58).
 *
 * @param order as the decision has it; no other step that is owed at the same time has its number
 * @param alone whether its decision ordered no other
 * @param stage who ordered it
 * @param from the day of the decision, or of the withdrawal of an appeal that brought it another last day
 * @param given the last day that was given for it
 * @param stopped the day since which an appeal holds it up; null when none does
 * @param again the day on which an appeal that held it up ended; null when none did
 * @param taken how it was taken; null when it was not
 * @param ended the day from which it need never be taken; null while that is not so
 */
public record OrderedStep(NumberedStep order, boolean alone, DecisionStage stage, LocalDate from, LocalDate given,
        @Nullable LocalDate stopped, @Nullable LocalDate again, @Nullable StepsCompleted taken,
        @Nullable LocalDate ended) {

    static OrderedStep of(NumberedStep order, boolean alone, DecisionStage stage, LocalDate from) {
        return new OrderedStep(order, alone, stage, from, order.due(), null, null, null, null);
    }

    /** Its number. */
    public int number() {
        return order.number();
    }

    /** The questions that it is about; empty for the request as a whole. */
    public SortedSet<Integer> questions() {
        return order.questions();
    }

    /** The last day; null when it passed while an appeal was pending and nobody has given another. */
    @Rulebook("R10.6")
    public @Nullable LocalDate due() {
        return again != null && given.isBefore(again) ? null : given;
    }

    /** The day on which it was taken; null when it was not. */
    public @Nullable LocalDate done() {
        return taken == null ? null : taken.on();
    }

    /** Whether it is still to be taken, now or when an appeal has ended. */
    public boolean owed() {
        return taken == null && ended == null;
    }

    /**
     * Whether nobody knows what came of it: its last day was over when the case was brought in, and the record ended before
     * that day. What was not recorded is never taken as not done.
     */
    public boolean untold() {
        return order.broughtIn() != null && owed();
    }

    /** As it is known from a record that goes on until that day; null for one that tells nothing of it. */
    public OrderedStep toldUntil(@Nullable LocalDate day) {
        return day == null || !day.isAfter(given)
                ? this
                : new OrderedStep(
                        new NumberedStep(order.number(), order.questions(), order.text(), order.withinCalendarDays(),
                                order.due()),
                        alone, stage, from, given, stopped, again, taken, ended);
    }

    /** Owed, and held up by an appeal. */
    boolean pending() {
        return owed() && stopped != null;
    }

    OrderedStep takenBy(StepsCompleted completion) {
        return owed() ? with(stopped, again, completion, ended) : this;
    }

    /** Held up from that day, unless it was too late already. */
    OrderedStep stoppedOn(LocalDate day) {
        LocalDate due = due();
        return owed() && stopped == null && (due == null || !day.isAfter(due)) ? with(day, again, taken, ended) : this;
    }

    /** Owed again from that day, by the last day that was then given; where none was, by the old one if it is to come. */
    OrderedStep againOn(LocalDate day, @Nullable LocalDate by) {
        if (!pending()) {
            return this;
        }
        return by == null
                ? with(null, day, taken, ended)
                : new OrderedStep(order, alone, stage, day, by, null, day, taken, ended);
    }

    OrderedStep endedOn(LocalDate day) {
        return pending() ? with(stopped, again, taken, day) : this;
    }

    private OrderedStep with(@Nullable LocalDate stop, @Nullable LocalDate resumed,
            @Nullable StepsCompleted completion, @Nullable LocalDate end) {
        return new OrderedStep(order, alone, stage, from, given, stop, resumed, completion, end);
    }
}
