package uk.foiworkflow.clock;

import java.time.LocalDate;
import java.time.Year;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;

/** Last days that no response or review hangs on: some in calendar days, some in working days. */
public final class LastDay {

    private static final int DAYS_TO_APPEAL = 28;
    private static final int DAYS_TO_APPEAL_IN_SCOTLAND = 42;
    private static final int MONTHS_TO_COMPLAIN = 3;
    private static final int MONTHS_TO_APPLY_IN_SCOTLAND = 6;
    private static final int DAYS_FOR_ENQUIRY = 10;
    private static final int DAYS_FOR_FULL_ENQUIRY_ONCE = 20;
    /** About then the Commissioner went over to ten working days for every letter. */
    private static final Year TEN_DAYS_FOR_ALL = Year.of(2022);

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

    /**
     * The working days that the Commissioner usually gives for an answer where the letter gives no day: ten, and before
     * about 2022 twenty for a full enquiry, which is less sure. Guidance: nobody breaks the law by taking longer.
     *
     * @param silence whether the complaint is that there was no response
     */
    @Rulebook({"R10.2", "R10.3"})
    public static int usualDaysForEnquiry(LocalDate letter, boolean silence) {
        return silence || letter.getYear() >= TEN_DAYS_FOR_ALL.getValue()
                ? DAYS_FOR_ENQUIRY
                : DAYS_FOR_FULL_ENQUIRY_ONCE;
    }

    /** The last of so many working days after a letter of the Commissioner. */
    public static LocalDate toAnswerEnquiry(LocalDate letter, int workingDays, WorkingCalendar calendar) {
        return calendar.uk().plus(letter, workingDays);
    }

    /** The last day to appeal to the Court of Session on a point of law: 42 days after the decision (FOISA s.56). */
    @Rulebook("R12-appeal")
    public static LocalDate toAppealInScotland(LocalDate decision) {
        return decision.plusDays(DAYS_TO_APPEAL_IN_SCOTLAND);
    }

    /**
     * The last day on which the Commissioner is to be reckoned with: six months after the decision in Scotland (FOISA
     * s.47(4)), elsewhere three months after the last letter, the longest that was ever usual for undue delay (FOIA
     * s.50(2)(b)).
     */
    @Rulebook("R12-apply")
    public static LocalDate toComplain(Regime regime, LocalDate letter) {
        return letter.plusMonths(regime.scottish() ? MONTHS_TO_APPLY_IN_SCOTLAND : MONTHS_TO_COMPLAIN);
    }

    private static LocalDate endOfThreeMonthsBeginningWith(LocalDate day) {
        LocalDate same = day.plusMonths(3);
        // Where the month lacks such a date it ends the period itself.
        return same.getDayOfMonth() == day.getDayOfMonth() ? same.minusDays(1) : same;
    }
}
