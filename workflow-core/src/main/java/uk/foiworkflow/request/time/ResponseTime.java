package uk.foiworkflow.request.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.clock.Limit;
import uk.foiworkflow.clock.Pause;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.clock.WorkingDays;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.NoEffect;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;

/**
 * The time that there is, or was, for answering one question.
 *
 * @param limit without any extension
 * @param from day 0: receipt, or the day on which the detail arrived
 * @param pauses fees that were asked for and paid
 * @param basic the last day without any extension
 * @param extended the last day of a valid extension; null when there is none
 * @param extensions the valid notice, and those that followed it with another date; empty when there is none
 * @param extendsNothing a notice that had no effect, and why; null when there is none
 * @param filed whether its last days are those that were on file, counted by another calendar
 * @param stopped the day since which no time runs, for detail or a fee is awaited or nothing is owed; null while it runs
 */
public record ResponseTime(Limit limit, LocalDate from, List<Pause> pauses, LocalDate basic,
        @Nullable LocalDate extended,
        List<ExtensionNotified> extensions, @Nullable NoExtension extendsNothing, boolean filed,
        @Nullable LocalDate stopped) {

    /**
     * A notice of extension without effect.
     *
     * @param why why it had none
     */
    public record NoExtension(ExtensionNotified notice, NoEffect why) {}

    public ResponseTime {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    /** The last day of the limit for the answer: a regulation 7 extension replaces it, one under s.10(3) does not. */
    public LocalDate due() {
        return extended != null && complexAndVoluminous() ? extended : basic;
    }

    /** The last day for deciding the public interest (R4.3); null when there is no valid extension for it. */
    public @Nullable LocalDate publicInterestDue() {
        return complexAndVoluminous() ? null : extended;
    }

    /** Whether the days are counted alike: from the same day, with the same days left out and added. */
    public boolean countsLike(ResponseTime other) {
        return limit.equals(other.limit) && from.equals(other.from) && pauses.equals(other.pauses)
                && basis() == other.basis();
    }

    private @Nullable ExtensionBasis basis() {
        return extensions.isEmpty() ? null : extensions.getFirst().basis();
    }

    /** Whether more time was validly taken for complexity and volume (EIR reg 7). */
    public boolean complexAndVoluminous() {
        return basis() == ExtensionBasis.COMPLEXITY_AND_VOLUME;
    }

    /** A last day in words: {@code 10 August 2021, the 20th working day}. */
    public String inWords(WorkingCalendar calendar, LocalDate last) {
        String which = limit.closures().isEmpty()
                ? "the " + ordinal(number(calendar, last)) + " working day"
                : "the last day of the limit";
        return DateInWords.of(last) + ", " + which;
    }

    private static String ordinal(int number) {
        String ending = number % 100 / 10 == 1 ? "th" : switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return number + ending;
    }

    /** Which working day of the count that day is, days of a paid fee left out; 0 for day 0. */
    public int number(WorkingCalendar calendar, LocalDate day) {
        if (!day.isAfter(from)) {
            return 0;
        }
        if (filed && limit.closures().isEmpty()) {
            // The last day is the last of the limit by the calendar that counted it.
            int last = limit.days();
            return day.isBefore(basic)
                    ? Math.min(last, counted(calendar, day))
                    : last + calendar.of(limit.regime()).number(basic, day);
        }
        return counted(calendar, day);
    }

    private int counted(WorkingCalendar calendar, LocalDate day) {
        WorkingDays days = calendar.of(limit.regime());
        int number = days.number(from, day);
        for (Pause pause : pauses) {
            LocalDate before = pause.notice().isAfter(from) ? pause.notice().minusDays(1) : from;
            LocalDate last = pause.payment().isAfter(day) ? day : pause.payment();
            number -= last.isAfter(before) ? days.number(before, last) : 0;
        }
        return number;
    }
}
