package uk.foiworkflow.clock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Closure;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;

/**
 * A time limit in working days, and how it is counted. Limits are made by the functions below, which are the table of what
 * each law allows.
 *
 * @param regime the law, and with it the working days
 * @param provision the provision under which missing it is found
 * @param days the day of the count on which the limit ends
 * @param outer the working day on which it ends at the latest, whatever the count; as {@code days} where nothing but
 *     working days is counted
 * @param closures days that the count leaves out although they are working days
 * @param further working days that an extension adds after that
 * @param length the limit in words: {@code 20 working days}
 * @param note what a reader should know about it besides; empty when there is nothing
 */
public record Limit(Regime regime, Provision provision, int days, int outer, List<Closure> closures, int further,
        String length, String note) {

    /** What an extension adds, of a response and of a review alike: 40 working days in all (R4.3, R9.3, EIR reg 7(1)). */
    private static final int FURTHER = 20;

    private static final Set<Provision> OF_REVIEWS = Arrays.stream(Regime.values())
            .map(regime -> review(regime).provision()).collect(Collectors.toUnmodifiableSet());

    public Limit {
        closures = List.copyOf(closures);
    }

    /**
     * The limit for the response (FOIA s.10(1), EIR reg 5(2), FOISA s.10(1), EISR reg 5(2)), as it is varied for some
     * authorities (SI 2004/3364, FOISA s.10(2)). An archive's 30 days hold for records transferred to it alone, and the
     * limit's words say so: which records were asked for has not been said yet.
     *
     * @param closures a school's; without them a school has the outer limit
     */
    @Rulebook("R8.2")
    public static Limit response(Regime regime, AuthorityKind kind, List<Closure> closures) {
        return switch (regime) {
            case FOIA -> foia(kind, closures);
            case EIR -> workingDays(regime, Provision.EIR_5_2, 20, "");
            case FOISA -> kind == AuthorityKind.ARCHIVE
                    ? workingDays(regime, Provision.FOISA_10_1, 30,
                            "for records transferred to the Keeper, FOISA s.10(2); for others 20")
                    : workingDays(regime, Provision.FOISA_10_1, 20, "");
            case EISR -> workingDays(regime, Provision.EISR_5_2, 20, "");
        };
    }

    /**
     * The limit for the response to one question: that of the authority, unless it is varied for what was asked (SI
     * 2004/3364 reg 4 to 6, FOISA s.10(2)). Under a law that does not know the variation the limit stays.
     *
     * @param varied null when it is not
     */
    @Rulebook("R2.10")
    public static Limit response(Regime regime, AuthorityKind kind, List<Closure> closures,
            @Nullable VariedLimit varied) {
        Limit whole = response(regime, kind, closures);
        return varied == null || !varied.variation().existsUnder(regime)
                ? whole
                : workingDays(regime, whole.provision(), varied.workingDays(), varied.note(regime));
    }

    /**
     * This limit for a response after a valid notice of extension: 20 further working days (FOIA s.10(3), EIR reg 7(1),
     * EISR reg 7(1)). Under FOIA the Act says "reasonable", and this is the limit that the Commissioner normally applies.
     *
     * @throws IllegalArgumentException when that law knows no such extension
     */
    public Limit extended(ExtensionBasis basis) {
        if (!basis.existsUnder(regime)) {
            throw new IllegalArgumentException(
                    "There is no extension under " + basis + " of a time limit of " + regime);
        }
        return switch (regime) {
            case FOIA -> and(Provision.FOIA_17_3, "the Commissioner's normal limit for s.10(3)");
            case EIR -> and(Provision.EIR_7_1, "");
            case FOISA, EISR -> and(Provision.EISR_7_1, "");
        };
    }

    /** The limit for a review, from the day on which it was asked for: guidance under FOIA, law elsewhere. */
    public static Limit review(Regime regime) {
        return switch (regime) {
            case FOIA -> workingDays(regime, Provision.CODE_REVIEW, 20, "guidance");
            case EIR -> workingDays(regime, Provision.EIR_11_4, 40, "");
            case FOISA -> workingDays(regime, Provision.FOISA_21_1, 20, "");
            case EISR -> workingDays(regime, Provision.EISR_16_4, 20, "");
        };
    }

    /**
     * Which working day of the count that day is, where nothing is left out of it. The last day is the last of the limit
     * by whatever calendar it was counted.
     */
    public int number(WorkingCalendar calendar, LocalDate from, LocalDate due, LocalDate day) {
        WorkingDays working = calendar.of(regime);
        int all = days + further;
        return day.isAfter(due) ? all + working.number(due, day) : Math.min(all, working.number(from, day));
    }

    /** Whether that provision sets a limit for a review, and not for a response. */
    public static boolean forReview(Provision provision) {
        return OF_REVIEWS.contains(provision);
    }

    /**
     * The limit for a review that the requester was told takes longer: 40 working days in all under the s.45 Code (R9.3).
     * The other laws know no extension, and the limit stays.
     */
    public static Limit extendedReview(Regime regime) {
        Limit review = review(regime);
        return regime == Regime.FOIA ? review.and(review.provision(), "guidance") : review;
    }

    /** The same count, ended on an earlier day of it; this limit itself where it does not go on so long. */
    public Limit within(int earlier) {
        return earlier >= days
                ? this
                : new Limit(regime, provision, earlier, outer, closures, 0, earlier + " working days", "");
    }

    /**
     * The days of the count, from the day after {@code from} to the last day of the limit.
     *
     * @param from day 0: receipt, or the day on which the detail arrived
     * @param pauses fees that were asked for and paid; a notice after the limit has run out stops nothing
     * @throws OutsideCalendar when the calendar does not cover all of them
     */
    public List<Day> count(WorkingCalendar calendar, LocalDate from, List<Pause> pauses) {
        calendar.require(from);
        return new Count(this, calendar.of(regime), pauses).from(from);
    }

    /** The last day of the limit: that of {@link #count}. */
    public LocalDate due(WorkingCalendar calendar, LocalDate from, List<Pause> pauses) {
        return count(calendar, from, pauses).getLast().date();
    }

    /** The limit as it is shown: {@code 20 working days, FOIA s.10(1)}. */
    public String text() {
        return length + ", " + provision + (note.isEmpty() ? "" : "; " + note);
    }

    @Rulebook("R2.9")
    private static Limit foia(AuthorityKind kind, List<Closure> closures) {
        Provision provision = Provision.FOIA_10_1;
        return switch (kind) {
            case SCHOOL -> closures.isEmpty()
                    ? workingDays(Regime.FOIA, provision, 60,
                            "the outer limit for a school whose closures are not known, SI 2004/3364 reg.3")
                    : new Limit(Regime.FOIA, provision, 20, 60, closures, 0,
                            "20 school days, at most 60 working days", "SI 2004/3364 reg.3");
            case ARCHIVE -> workingDays(Regime.FOIA, provision, 30,
                    "for records transferred to a public record office, SI 2004/3364; for others 20");
            case ARMED_FORCES -> workingDays(Regime.FOIA, provision, 20,
                    "the Commissioner may allow up to 60, SI 2004/3364");
            case CENTRAL_GOVERNMENT, PARLIAMENT_OR_ASSEMBLY, LOCAL_AUTHORITY, POLICE, NHS, UNIVERSITY, OTHER ->
                workingDays(Regime.FOIA, provision, 20, "");
        };
    }

    private static Limit workingDays(Regime regime, Provision provision, int days, String note) {
        return new Limit(regime, provision, days, days, List.of(), 0, days + " working days", note);
    }

    private Limit and(Provision extending, String why) {
        String longer = closures.isEmpty()
                ? (days + FURTHER) + " working days"
                : length + ", and 20 further working days";
        return new Limit(regime, extending, days, outer, closures, FURTHER, longer, why);
    }
}
