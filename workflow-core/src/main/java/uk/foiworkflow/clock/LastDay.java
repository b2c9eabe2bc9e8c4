package uk.foiworkflow.clock;

import java.time.LocalDate;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;

/** Last days that no response or review hangs on: some in calendar days, some in working days. */
public final class LastDay {

    private static final int DAYS_TO_APPEAL = 28;

    private LastDay() {}

    /**
     * The last day to pay a fee: three months beginning with the day of the notice (FOIA s.9(2), FOISA s.9), or 60 working
     * days after it (EIR and EISR reg 8).
     */
    @Rulebook({"R3.7", "R8.6"})
    public static LocalDate toPay(Regime regime, LocalDate notice, WorkingCalendar calendar) {
        return regime.environmental() ? calendar.of(regime).plus(notice, 60) : endOfThreeMonthsBeginningWith(notice);
    }

    /**
     * The last day to ask for a review: 40 working days after the answer (s.45 Code, EIR reg 11(2), FOISA s.20, EISR reg
     * 16).
     */
    @Rulebook({"R9.2", "R8.11", "R12-review"})
    public static LocalDate toAskForReview(Regime regime, LocalDate answered, WorkingCalendar calendar) {
        return calendar.of(regime).plus(answered, 40);
    }

    /** The last day for the steps of a decision notice: calendar days from its date, as many as it says (FOIA s.50(4)). */
    @Rulebook("R10.6")
    public static LocalDate forSteps(LocalDate notice, int calendarDays) {
        return notice.plusDays(calendarDays);
    }

    /**
     * The last day on which the First-tier Tribunal must have an appeal: 28 days after the notice was sent, moved on from a
     * day that is no working day (GRC Rules r.22 and r.12).
     */
    @Rulebook("R10.8")
    public static LocalDate toAppeal(LocalDate sent, WorkingCalendar calendar) {
        return calendar.uk().onOrAfter(sent.plusDays(DAYS_TO_APPEAL));
    }

    private static LocalDate endOfThreeMonthsBeginningWith(LocalDate day) {
        LocalDate same = day.plusMonths(3);
        // Where the month lacks such a date it ends the period itself.
        return same.getDayOfMonth() == day.getDayOfMonth() ? same.minusDays(1) : same;
    }
}
