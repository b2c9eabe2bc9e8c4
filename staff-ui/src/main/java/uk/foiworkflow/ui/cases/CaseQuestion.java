package uk.foiworkflow.ui.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question, and what became of it at each stage. */
record CaseQuestion(int number, String text, String regime, String state, @Nullable LocalDate stoppedSince,
        List<String> claimed, List<Outcome> outcomes, List<Ruling> rulings) {

    /** What the authority decided on it. */
    record Outcome(String stage, LocalDate on, @Nullable String by, @Nullable String held, String outcome,
            List<String> exemptions, @Nullable String answer, @Nullable String reasons) {}

    /** What the Commissioner or the Tribunal found. */
    record Ruling(String stage, LocalDate on, String result, @Nullable String ordered, List<String> engaged,
            List<String> notEngaged, @Nullable String reasons) {}
}
