package uk.foiworkflow.projections.waiting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import uk.foiworkflow.clock.OutsideCalendar;
import uk.foiworkflow.clock.WorkingDays;

/**
 * How many working days something is usually awaited; what takes longer is stuck. The requester, the Commissioner and the
 * Tribunal take the time that they take.
 *
 * @param days by whom it is awaited of
 */
public record Usual(Map<Whom, Integer> days) {

    public Usual {
        days = Map.copyOf(days);
    }

    /**
     * The usual days: two until somebody has a case, five with its officer, three with a layer that clears, and the twenty
     * of the s.45 Code for a review.
     *
     * @param holder for a holder, as the authority has settled it
     */
    public static Usual of(int holder) {
        Map<Whom, Integer> days = new EnumMap<>(Whom.class);
        days.put(Whom.NOBODY, 2);
        days.put(Whom.OFFICER, 5);
        days.put(Whom.HOLDER, holder);
        days.put(Whom.APPROVER, 3);
        days.put(Whom.REVIEWER, 20);
        return new Usual(days);
    }

    /**
     * For each, the latest day since which something that is awaited on a day has been awaited too long; none for a day
     * that the calendar does not reach.
     */
    Map<Whom, LocalDate> stuckSince(LocalDate day, WorkingDays working) {
        Map<Whom, LocalDate> since = new EnumMap<>(Whom.class);
        days.forEach((whom, usual) -> {
            try {
                LocalDate last = day.plusDays(1);
                for (int left = usual + 1; left > 0;) {
                    last = last.minusDays(1);
                    left -= working.isWorkingDay(last) ? 1 : 0;
                }
                since.put(whom, last.minusDays(1));
            } catch (OutsideCalendar e) {
                // Nobody can say how many working days it has been.
            }
        });
        return since;
    }
}
