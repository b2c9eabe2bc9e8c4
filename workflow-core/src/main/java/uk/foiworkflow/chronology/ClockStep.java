package uk.foiworkflow.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.request.event.Confidential;

/** What stopped, restarted or lengthened the time for compliance. */
public sealed interface ClockStep extends Step {

    /** The requester was asked for detail (FOIA s.1(3), EIR reg 9). */
    record ClarificationRequested(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements ClockStep {}

    /** The detail arrived (FOIA s.10(6)(b)). */
    record ClarificationReceived(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements ClockStep {}

    /** Detail or fee never came, and the questions were put away. */
    record Lapsed(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements ClockStep {}

    /**
     * A fee was asked for (FOIA s.9(1), EIR reg 8).
     *
     * @param amount pounds, a decimal string such as {@code 12.50}; null when it was not recorded
     */
    record FeesNotice(LocalDate on, @Nullable String amount, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements ClockStep {}

    /** The fee was paid. */
    record FeeReceived(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements ClockStep {}

    /**
     * The requester was told that more time was taken (FOIA s.17(2), EIR reg 7(3)).
     *
     * @param exemptions the exemptions named; empty when they were not recorded
     * @param target the date that was promised; null when it was not recorded
     * @param held what the notice said about holding; null when it was not recorded
     */
    record ExtensionNotified(LocalDate on, ExtensionBasis basis, List<Exemption> exemptions, @Nullable LocalDate target,
            @Nullable Held held, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements ClockStep {

        public ExtensionNotified {
            exemptions = List.copyOf(exemptions);
        }
    }
}
