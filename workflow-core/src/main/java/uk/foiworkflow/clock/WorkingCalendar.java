package uk.foiworkflow.clock;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import uk.foiworkflow.law.Regime;

/**
 * The bank holidays of the United Kingdom over a span of years, as one version of the calendar knows them (FOIA s.10(6),
 * FOISA s.73).
 *
 * @param version names the source and its state; it is stored with every due date that the calendar made
 * @param first the first year covered
 * @param last the last year covered
 * @param bankHolidays each bank holiday by its date, a substitute day under the date on which it is kept
 */
public record WorkingCalendar(String version, Year first, Year last, Map<LocalDate, BankHoliday> bankHolidays) {

    /** @throws IllegalArgumentException when a bank holiday lies outside the years covered */
    public WorkingCalendar {
        bankHolidays = Map.copyOf(bankHolidays);
        for (LocalDate day : bankHolidays.keySet()) {
            if (!covers(day, first, last)) {
                throw new IllegalArgumentException(
                        "The bank holiday of " + day + " is outside the years " + first + " to " + last);
            }
        }
    }

    /** The working days by which that law counts: Scottish ones under Scottish law, else those of the whole kingdom. */
    public WorkingDays of(Regime regime) {
        return regime.scottish() ? scotland() : uk();
    }

    /** Working days under FOIA and the EIR: a bank holiday in any part of the United Kingdom is none (FOIA s.10(6)). */
    public WorkingDays uk() {
        return new WorkingDays(this, false);
    }

    /** Working days under FOISA and the EISR: only a bank holiday in Scotland is none (FOISA s.73). */
    public WorkingDays scotland() {
        return new WorkingDays(this, true);
    }

    /** @throws OutsideCalendar when the calendar does not cover the day */
    void require(LocalDate day) {
        if (!covers(day, first, last)) {
            throw new OutsideCalendar(day, this);
        }
    }

    private static boolean covers(LocalDate day, Year first, Year last) {
        return day.getYear() >= first.getValue() && day.getYear() <= last.getValue();
    }

    @Override
    public String toString() {
        return version;
    }
}
