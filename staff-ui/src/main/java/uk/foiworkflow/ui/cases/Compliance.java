package uk.foiworkflow.ui.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the law was kept, up to the end of a day. */
record Compliance(LocalDate asOf, List<Line> deadlines, List<Finding> findings) {

    /** A limit, and whether it was met. */
    record Line(String provision, List<Integer> questions, LocalDate from, @Nullable LocalDate due,
            @Nullable LocalDate met, @Nullable Integer workingDay, String state, @Nullable String why) {}

    /** What was not as it should be. */
    record Finding(String provision, String kind, List<Integer> questions, String why) {}
}
