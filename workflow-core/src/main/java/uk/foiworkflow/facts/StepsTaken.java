package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.facts.DeadlineLine.State;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.OrderedStep;

/** Whether what a decision notice or a decision on appeal ordered was done, step by step (FOIA s.50(4), R10.6). */
record StepsTaken(Facts facts) {

    List<DeadlineLine> lines() {
        return facts.steps().stream().map(step -> new DeadlineLine(provision(), questions(step), step.from(),
                step.due(), step.done(), null, state(step), step.number(), why(step))).toList();
    }

    /** The steps that were not taken in time, each question with all of its own. */
    @Rulebook("R10.6")
    void missed(Findings findings) {
        Map<Integer, String> whys = new TreeMap<>();
        for (OrderedStep step : facts.steps()) {
            if (state(step) == State.MISSED) {
                questions(step).forEach(
                        question -> whys.merge(question, missed(step), (before, more) -> before + " " + more));
            }
        }
        whys.forEach((question, why) -> findings.breach(provision(), question, why));
    }

    private static String missed(OrderedStep step) {
        LocalDate done = step.done();
        return (step.alone() ? "The steps were " : "Step " + step.number() + " was ")
                + (done == null ? "not taken" : "taken only on " + DateInWords.of(done) + ", not") + " by "
                + DateInWords.of(step.given()) + ", as the letter of " + DateInWords.of(step.from()) + " required.";
    }

    /** After an appeal the Act gives no new day: that of the notice holds while it is to come, and then there is none. */
    private static @Nullable String why(OrderedStep step) {
        if (step.untold() && step.stopped() == null) {
            return "The record that was brought in ends before this day, and does not tell what came of it.";
        }
        LocalDate again = step.again();
        if (again == null || !step.owed() || step.stopped() != null) {
            return null;
        }
        String owed = "The appeal ended on " + DateInWords.of(again) + ", so that this is owed again";
        if (step.from().equals(again)) {
            return owed + ", by the day that was then given.";
        }
        return owed + (step.due() == null
                ? ". The day that was given for it, " + DateInWords.of(step.given())
                        + ", passed while the appeal was pending, and no other is on record."
                : ", by the day that was given for it at first.");
    }

    private State state(OrderedStep step) {
        LocalDate done = step.done();
        LocalDate due = step.due();
        if (done != null) {
            return step.stopped() == null && due != null && done.isAfter(due) ? State.MISSED : State.MET;
        }
        if (step.stopped() != null) {
            return State.STOPPED;
        }
        if (step.untold()) {
            return facts.asOf().isAfter(step.given()) ? State.STOPPED : State.RUNNING;
        }
        return due != null && facts.asOf().isAfter(due) ? State.MISSED : State.RUNNING;
    }

    private SortedSet<Integer> questions(OrderedStep step) {
        return step.questions().isEmpty() ? facts.numbers() : step.questions();
    }

    private Provision provision() {
        return new Provision(facts.regime().scottish() ? "FOISA s.49(6)" : "FOIA s.50(4)");
    }
}
