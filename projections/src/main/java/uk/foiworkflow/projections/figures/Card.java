package uk.foiworkflow.projections.figures;

import static uk.foiworkflow.projections.figures.Terms.and;
import static uk.foiworkflow.projections.figures.Terms.not;
import static uk.foiworkflow.projections.figures.Terms.or;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;

/**
 * What the head of information looks at. Where it is the same thing, it is told in the same words as in {@link Terms}, on
 * which official statistics rest.
 */
public enum Card {

    /** By the day of receipt; official ones, those refused under s.21 alone left out. */
    RECEIVED("received", main("true")),
    /** Of those, neither on hold nor lapsed. */
    TIMED("received", main(timed())),
    /** Of those, answered in time or with a permitted extension: the cohort in time. */
    COHORT_IN_TIME("received", and(main(timed()), or(Terms.MET, Terms.EXTENDED, Terms.OPEN_EXTENDED))),
    /** By the day of the answer: what the Commissioner's thresholds are for. */
    CLOSED("settled", and(Terms.OFFICIAL, Terms.PROCESSED)),
    /** Of those, in time. */
    CLOSED_IN_TIME("settled", and(Terms.OFFICIAL, or(Terms.MET, Terms.EXTENDED))),

    /** An answer is owed, and the days count. */
    OPEN(null, and(Terms.OFFICIAL, Terms.OPEN)),
    /** Detail or a fee is awaited. */
    ON_HOLD(null, and(Terms.OFFICIAL, Terms.ON_HOLD)),
    /** Open, the last day in force past for some question. */
    OVERDUE(null, and(Terms.OFFICIAL, Terms.OPEN_LATE)),
    /** Open, the last day of the ordinary limit past, extended or not. */
    OVER_20_WORKING_DAYS(null, and(Terms.OFFICIAL, Terms.OPEN, "coalesce(f.first < :day, false)")),
    /** Open, received more than six months ago. */
    OVER_SIX_MONTHS(null, and(open(), older("6"))),

    /** Open, received up to a month ago. */
    UP_TO_ONE_MONTH(null, and(open(), not(older("1")))),
    /** Open, received one to three months ago. */
    UP_TO_THREE_MONTHS(null, and(open(), older("1"), not(older("3")))),
    /** Open, received three to six months ago. */
    UP_TO_SIX_MONTHS(null, and(open(), older("3"), not(older("6"))));

    private final @Nullable String by;
    private final String where;

    Card(@Nullable String by, String where) {
        this.by = by;
        this.where = where;
    }

    /** Whether it is counted by the quarter, and not as things stand. */
    public boolean quarterly() {
        return by != null;
    }

    /** The day by which it falls into a quarter; that of receipt where it is not counted by the quarter. */
    String day() {
        return by == null ? "received" : by;
    }

    /** What it counts, in SQL over a row {@code f} and the day {@code :day}. */
    String where() {
        return where;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }

    private static String main(String where) {
        return and(Terms.OFFICIAL, not(Terms.ACCESSIBLE), where);
    }

    private static String timed() {
        return and(not(Terms.ON_HOLD), not(Terms.LAPSED));
    }

    private static String open() {
        return and(Terms.OFFICIAL, Terms.OPEN);
    }

    private static String older(String months) {
        return "(f.received < CAST(:day AS date) - CAST('" + months + " months' AS interval))";
    }
}
