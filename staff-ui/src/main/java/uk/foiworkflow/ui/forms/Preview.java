package uk.foiworkflow.ui.forms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.ui.client.Problem;

/**
 * What would happen.
 *
 * @param steps what would be recorded
 * @param broken what stands in its way
 * @param moved the last days that would be others
 * @param lastDays what else would have a last day
 */
record Preview(List<Step> steps, List<Broken> broken, List<Moved> moved, List<LastDay> lastDays) {

    /** An entry, in a sentence. */
    record Step(String type, LocalDate on, String sentence) {}

    /** A rule that stands in its way. */
    record Broken(String field, String rule, String section, String why) {

        Problem.Field error() {
            return new Problem.Field(field, rule, section, why);
        }
    }

    /** A last day of one question. */
    record Moved(int question, String provision, @Nullable LocalDate was, @Nullable LocalDate due) {}

    /** Until when something may still be done. */
    record LastDay(String provision, LocalDate last, @Nullable String what) {}
}
