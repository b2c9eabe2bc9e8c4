package uk.foiworkflow.clock;

import java.time.LocalDate;

/**
 * The time between a fees notice and its payment, whose working days are left out of the count (FOIA s.10(2), EIR reg 8,
 * FOISA s.10, EISR reg 8).
 *
 * @param notice the day of the notice, itself left out
 * @param payment the day on which the fee was received, itself left out
 */
public record Pause(LocalDate notice, LocalDate payment) {

    /** @throws IllegalArgumentException when the payment is before the notice */
    public Pause {
        if (payment.isBefore(notice)) {
            throw new IllegalArgumentException("The fee was paid on " + payment + ", before its notice of " + notice);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(notice) && !day.isAfter(payment);
    }
}
