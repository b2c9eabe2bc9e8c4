package uk.foiworkflow.chronology;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.Confidential;

/** From the letter's arrival to the questions that are to be answered. */
public sealed interface IntakeStep extends Step {

    /** The request was received (FOIA s.10(6)). */
    record Received(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements IntakeStep {}

    /** The requester was told that it had arrived. */
    record Acknowledged(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements IntakeStep {}

    /**
     * The day of receipt had been recorded wrongly.
     *
     * @param to the true day of receipt
     */
    record ReceiptCorrected(LocalDate on, LocalDate to, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements IntakeStep {}

    /** The questions were answered under another law from here on. */
    record RegimeChanged(LocalDate on, Regime regime, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements IntakeStep {}

    /** The questions were passed to another authority. */
    record Transferred(LocalDate on, @Nullable String to, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements IntakeStep {}

    /** The requester no longer asked the questions. */
    record Withdrawn(LocalDate on, @Nullable SortedSet<Integer> questions,
            @Nullable Confidential note) implements IntakeStep {}
}
