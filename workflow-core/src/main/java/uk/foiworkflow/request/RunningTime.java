package uk.foiworkflow.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.VariedLimit;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.time.Moves;
import uk.foiworkflow.request.time.Standstill;

/**
 * The time for one question.
 *
 * @param received the day of receipt, corrections applied
 * @param moves what moved it since
 * @param varied the limit that it has for what was asked; null where it has that of the authority
 * @param filed its due date as last recorded, the authority's own target left aside; null while none is
 */
record RunningTime(LocalDate received, Moves moves, @Nullable VariedLimit varied, @Nullable Deadline filed) {

    static RunningTime from(LocalDate received) {
        return new RunningTime(received, Moves.NONE, null, null);
    }

    LocalDate due() {
        return filed == null ? received : filed.due();
    }

    /** Since when it stands still, and what is awaited; a fee was paid in time where a due date followed from that. */
    Standstill standstill(int question) {
        return Standstill.of(moves, received, due(), (notice, payment) -> payment.deadlines().stream()
                .anyMatch(deadline -> deadline.questions().contains(question)));
    }

    /** Whether the due date is the one for weighing the public interest (FOIA s.10(3)). */
    boolean weighed() {
        return filed != null && filed.provision().equals(Provision.FOIA_17_3);
    }

    /** Whether the requester was to be told that more time is taken. */
    boolean moreTimeTold() {
        return moves.all().stream().anyMatch(ExtensionNotified.class::isInstance);
    }

    RunningTime and(RequestEvent event) {
        return new RunningTime(received, moves.and(event), varied, filed);
    }

    RunningTime receivedOn(LocalDate corrected) {
        return new RunningTime(corrected, moves, varied, filed);
    }

    RunningTime varied(@Nullable VariedLimit other) {
        return new RunningTime(received, moves, other, filed);
    }

    RunningTime to(Deadline deadline) {
        return new RunningTime(received, moves, varied, deadline);
    }
}
