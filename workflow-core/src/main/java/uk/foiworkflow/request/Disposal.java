package uk.foiworkflow.request;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.Policy;

/**
 * How long a request is kept and from when its personal data may be shredded: not before the legal hold ends, and then as
 * the authority has settled (R11.3).
 *
 * @param rule the retention rule: the outcome that it is for, or {@code by-hand}; null while the case is open
 * @param period how long the rule keeps a case from the day of closing; null where there is none
 * @param policy the version of the settings that the rule is from; null where it is from none
 * @param until the last day on which the case is kept by that; null while it is open
 * @param from the first day on which it may be shredded; null while nobody can say
 * @param why in words
 */
public record Disposal(List<LegalHold.Ground> hold, @Nullable String rule, @Nullable Period period,
        @Nullable String policy, @Nullable LocalDate until, @Nullable LocalDate from, String why) {

    static final String BY_HAND = "by-hand";

    public Disposal {
        hold = List.copyOf(hold);
    }

    /** Of a request that was received, by the settings that hold now. */
    @Rulebook("R11.3")
    public static Disposal of(Request request, WorkingCalendar calendar, Policy policy) {
        LegalHold hold = LegalHold.of(request, calendar);
        LocalDate closed = request.drafting().closed();
        LocalDate byHand = request.keeping().until();
        if (closed == null) {
            return new Disposal(hold.grounds(), null, null, null, null, null, "The case is open.");
        }
        if (byHand != null) {
            return kept(hold, BY_HAND, null, null, byHand, "It was said of this case to keep it");
        }
        RollUp outcome = request.rollUp();
        Period period = policy.retention().after().get(outcome);
        return period == null
                ? new Disposal(hold.grounds(), null, null, null, null, null, "The case is open.")
                : kept(hold, outcome.toString(), period, policy.version(), closed.plus(period),
                        "Closed on " + DateInWords.of(closed) + ", " + outcome + ", it is kept");
    }

    private static Disposal kept(LegalHold hold, String rule, @Nullable Period period, @Nullable String policy,
            LocalDate until, String keeps) {
        LocalDate held = hold.last();
        LocalDate from = held == null ? null : (held.isAfter(until) ? held : until).plusDays(1);
        String why = keeps + " until " + DateInWords.of(until);
        if (held == null) {
            why += ", and nobody can say yet when the legal hold ends";
        } else if (held.isAfter(until)) {
            why += "; the legal hold ends on " + DateInWords.of(held);
        }
        return new Disposal(hold.grounds(), rule, period, policy, until, from, why + ".");
    }
}
