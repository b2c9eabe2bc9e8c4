package uk.foiworkflow.api.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.cases.CaseRow;
import uk.foiworkflow.request.Stage;

/**
 * A case as a list shows it.
 *
 * @param formerReference the reference of an older system; null when there was none
 * @param received the day of receipt as it is known
 * @param asked the words of all questions
 * @param assignedTo the officer; null while nobody has it
 * @param nextDue the earliest due date that runs; null when none does
 * @param stoppedSince since when it waits for the requester; null while anything runs or nothing is owed
 * @param closed the day of closing; null while it is open
 */
record ListedCase(String reference, @Nullable String formerReference, String authority, Regime regime, Stage stage,
        @JsonProperty("roll-up") RollUp rollUp, LocalDate received, String asked, @Nullable String assignedTo,
        @Nullable LocalDate nextDue, @Nullable LocalDate stoppedSince, @Nullable LocalDate closed) {

    /** The same in other words, for somebody who need not know who asked. */
    ListedCase reworded(UnaryOperator<String> words) {
        return new ListedCase(reference, formerReference, authority, regime, stage, rollUp, received,
                words.apply(asked), assignedTo, nextDue, stoppedSince, closed);
    }

    static ListedCase of(CaseRow row) {
        return new ListedCase(row.reference(), row.formerReference(), row.authority(), row.regime(), row.stage(),
                row.rollUp(), row.received(), row.questions(), row.assignedTo(), row.nextDue(), row.stoppedSince(),
                row.closed());
    }
}
