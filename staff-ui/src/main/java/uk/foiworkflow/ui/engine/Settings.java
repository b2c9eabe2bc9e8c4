package uk.foiworkflow.ui.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the authority has settled for itself; times as ISO 8601 has them. */
record Settings(String version, String lapse, Chasing chasing, SmallNumbers smallNumbers,
        Map<String, List<String>> clearance, Map<String, String> retention, List<String> subjects,
        @Nullable Integer target) {

    /** When a holder is reminded, in working days. */
    record Chasing(int due, int every, int chases) {}

    /** How small counts of people are shown. */
    record SmallNumbers(int threshold, boolean zeros) {}

    /** Which due dates moved, or would, by the calendar that now holds. */
    record Recalculation(String calendarVersion, boolean dryRun, int looked, List<Moved> moved,
            List<Failed> failed) {}

    /** A due date that moved. */
    record Moved(String reference, String provision, List<Integer> questions, java.time.LocalDate was,
            java.time.LocalDate due) {}

    /** A request that could not be counted. */
    record Failed(String reference, String why) {}
}
