package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Variation;
import uk.foiworkflow.request.event.Confidential;

/** What stops, restarts or lengthens the time for compliance. An empty set of questions stands for all. */
public sealed interface ClockCommand extends RequestCommand {

    /** Asks the requester for the detail that is needed (FOIA s.1(3), EIR reg 9). */
    record RequestClarification(LocalDate on, SortedSet<Integer> questions,
            @Nullable Confidential text) implements ClockCommand {}

    /** Records that the detail has arrived (FOIA s.10(6)(b)). */
    record RecordClarification(LocalDate on, SortedSet<Integer> questions,
            @Nullable Confidential text) implements ClockCommand {}

    /** Puts away questions whose detail or fee never came (R3.6, FOIA s.9(2)). */
    record LapseRequest(LocalDate on, SortedSet<Integer> questions) implements ClockCommand {}

    /** Asks for a fee (FOIA s.9(1), EIR reg 8). */
    record IssueFeesNotice(LocalDate on, SortedSet<Integer> questions,
            @Nullable String amount) implements ClockCommand {}

    /** Records that the fee was paid (FOIA s.10(2)). */
    record RecordFee(LocalDate on, SortedSet<Integer> questions) implements ClockCommand {}

    /** Tells the requester that more time is taken (FOIA s.17(2), EIR reg 7(3)). */
    record NotifyExtension(LocalDate on, SortedSet<Integer> questions, ExtensionBasis basis,
            List<Exemption> exemptions, @Nullable LocalDate target, @Nullable Held held) implements ClockCommand {

        public NotifyExtension {
            exemptions = List.copyOf(exemptions);
        }
    }

    /**
     * Says for what information the limit is another one (SI 2004/3364 reg 4 to 6).
     *
     * @param workingDays as many as the Commissioner allowed; null where the regulation sets them
     * @param allowed the day on which the Commissioner allowed them; null likewise
     */
    record VaryLimit(LocalDate on, SortedSet<Integer> questions, Variation variation, @Nullable Integer workingDays,
            @Nullable LocalDate allowed, Confidential why) implements ClockCommand {}

    /** Counts the due dates that are still open by the calendar that now holds (R2.6). */
    record RecalculateDeadlines(LocalDate on, Confidential why) implements ClockCommand {}
}
