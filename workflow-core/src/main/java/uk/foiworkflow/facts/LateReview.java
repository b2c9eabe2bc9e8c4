package uk.foiworkflow.facts;

import java.time.LocalDate;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;

/** An overrun of the time for a review: poor practice under FOIA, a breach elsewhere (R9.3, R9.5, R8.11, section 12). */
@Rulebook({"R9.3", "R9.5", "R8.11", "R12-review"})
final class LateReview {

    /** The Commissioner's guidance on the time for reviews is of that month. */
    private static final LocalDate GUIDANCE = LocalDate.of(2007, 2, 1);

    private LateReview() {}

    static void find(ReviewTime time, LocalDate asOf, WorkingCalendar calendar, Findings findings) {
        if (!time.late(asOf)) {
            return;
        }
        Regime regime = time.limit().regime();
        LocalDate ended = time.review().ended();
        String due = DateInWords.of(time.due()) + ", the "
                + time.limit().number(calendar, time.requested(), time.due(), time.due()) + "th working day.";
        String why = "The review asked for on " + DateInWords.of(time.requested())
                + (ended == null
                        ? " was not decided by " + due
                        : " was decided only on " + DateInWords.of(ended) + ", after " + due);
        if (regime != Regime.FOIA) {
            findings.breach(time.limit().provision(), time.questions(), why);
        } else if (!time.requested().isBefore(GUIDANCE)) {
            findings.poorPractice(time.limit().provision(), time.questions(), why);
        }
    }
}
