package uk.foiworkflow.projections.figures;

/** The terms that definitions share, each a condition on a row {@code f} on the as-at day {@code :day}. */
final class Terms {

    /** Official statistics count no routine business, and nobody's own data. */
    static final String OFFICIAL = "f.sort = 'NON_ROUTINE'";
    /** Refused, and s.21 the only exemption: counted apart, wherever else it might count. */
    static final String ACCESSIBLE = "f.accessible";
    static final String ENVIRONMENTAL = "f.regime IN ('EIR', 'EISR')";

    static final String PROCESSED = "f.progress = 'PROCESSED'";
    static final String OPEN = "f.progress = 'OPEN'";
    static final String ON_HOLD = "f.progress IN ('AWAITING_DETAIL', 'AWAITING_FEE')";
    static final String UNFINISHED = "f.progress IN ('OPEN', 'AWAITING_DETAIL', 'AWAITING_FEE')";
    static final String LAPSED = "f.progress IN ('LAPSED', 'WITHDRAWN')";

    static final String MET = and(PROCESSED, "f.kept = 'MET'");
    static final String EXTENDED = and(PROCESSED, "f.kept = 'EXTENDED'");
    static final String LATE = and(PROCESSED, "f.kept = 'LATE'");
    /** Late as well once one of several answers was. */
    static final String OPEN_LATE = and(OPEN, "(coalesce(f.kept = 'LATE', false) OR coalesce(f.due < :day, false))");
    static final String OPEN_EXTENDED = and(OPEN, not(OPEN_LATE), "f.extension IS NOT NULL");
    static final String OPEN_IN_TIME = and(OPEN, not(OPEN_LATE), "f.extension IS NULL");

    static final String GRANTED = outcome("GRANTED");
    static final String PARTLY = outcome("PARTLY_WITHHELD");
    static final String FULLY = outcome("FULLY_WITHHELD");
    static final String NOT_HELD = outcome("NOT_HELD");
    static final String ADVICE = outcome("ADVICE");

    private Terms() {}

    static String and(String... all) {
        return "(" + String.join(" AND ", all) + ")";
    }

    static String or(String... any) {
        return "(" + String.join(" OR ", any) + ")";
    }

    static String not(String one) {
        return "NOT " + one;
    }

    static String ground(String ground) {
        return and(FULLY, "coalesce(f.ground = '" + ground + "', false)");
    }

    /** Withheld under it, in part or in full. */
    static String reliedOn(String law, String citation) {
        return and(or(PARTLY, FULLY), "'" + law + " " + citation + "' = ANY(f.exemptions)");
    }

    private static String outcome(String outcome) {
        return "coalesce(f.outcome = '" + outcome + "', false)";
    }
}
