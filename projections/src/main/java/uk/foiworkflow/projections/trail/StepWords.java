package uk.foiworkflow.projections.trail;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.event.NumberedStep;

/** The steps of a decision, in words. */
final class StepWords {

    private StepWords() {}

    /** {@code step 1}, {@code steps 1 and 2}. */
    static String steps(Collection<Integer> numbers) {
        return (numbers.size() == 1 ? "step " : "steps ") + Words.and(numbers.stream().map(String::valueOf).toList());
    }

    /** {@code Step 1 was}, {@code Steps 1 and 2 were}. */
    static String subject(Collection<Integer> numbers) {
        return "S" + steps(numbers).substring(1) + (numbers.size() == 1 ? " was" : " were");
    }

    /** A sentence on each step, with a space before it; empty where none are numbered. */
    static String ordered(@Nullable List<NumberedStep> steps) {
        return steps == null ? "" : steps.stream().map(StepWords::of).collect(Collectors.joining());
    }

    private static String of(NumberedStep step) {
        return " Step " + step.number() + Words.about("on", step.questions()) + " is to be taken "
                + (step.withinCalendarDays() == null
                        ? ""
                        : "within " + step.withinCalendarDays() + " calendar days, ")
                + "by " + DateInWords.of(step.due()) + Words.quoted(step.text()) + ".";
    }
}
