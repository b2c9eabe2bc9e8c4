package uk.foiworkflow.projections.figures;

/** What a measure counts, and by which day that falls into a period. */
public enum Base {

    /** Requests by the day of their receipt: the Cabinet Office's cohort. */
    RECEIVED("figure_version", Base.REQUEST, "received", "true"),
    /** Requests by the day of their answer: what was closed. */
    CLOSED("figure_version", Base.REQUEST, "settled", "true"),
    /** Internal reviews by the day on which they were asked for. */
    REVIEWS("challenge_version", Base.CHALLENGE, "made", "f.kind = 'REVIEW'"),
    /** Internal reviews by the day on which they ended. */
    REVIEWS_ENDED("challenge_version", Base.CHALLENGE, "ended", "f.kind = 'REVIEW'"),
    /** Complaints to the Commissioner by the day on which the authority heard of them. */
    COMPLAINTS("challenge_version", Base.CHALLENGE, "made", "f.kind = 'COMPLAINT'");

    private static final String REQUEST = "f.sort, f.regime, f.accessible, f.progress, f.kept, f.due, f.extension,"
            + " f.beyond, f.outcome, f.ground, f.exemptions";
    private static final String CHALLENGE = "f.due, f.ended, f.working_days, f.how, f.result, f.about, f.appealed";

    private final String table;
    private final String judged;
    private final String day;
    private final String which;

    /** @param judged the columns at which measures look */
    Base(String table, String judged, String day, String which) {
        this.table = table;
        this.judged = judged;
        this.day = day;
        this.which = which;
    }

    /** Whether it counts requests, and no reviews or complaints. */
    boolean ofRequests() {
        return this == RECEIVED || this == CLOSED;
    }

    /** The columns at which measures look. */
    String judged() {
        return judged;
    }

    /** The versions of rows that held at a moment, of a period. */
    String held() {
        return " FROM views." + table + " f WHERE " + Moment.held("f") + " AND f." + day + " BETWEEN :from AND :to AND "
                + which
                + " AND (CAST(:authority AS text) IS NULL OR f.authority = :authority)";
    }

    /**
     * The same, all that are alike to any measure as one row {@code f} that says how {@code many}: dozens of measures are asked
     * of each.
     *
     * @param seen a condition for the rows that the viewer may read
     */
    String alike(String seen) {
        return " FROM (SELECT " + judged + ", count(*) AS many" + held() + " AND " + seen + " GROUP BY " + judged
                + ") f";
    }

    /** The versions of some rows that were begun by then, of whatever period. */
    String versions() {
        return " FROM views." + table + " f WHERE f.from_position BETWEEN 1 AND :upTo AND f.known_from < :until AND "
                + which;
    }

    /** Of what held at that moment, what another moment may judge otherwise: what held then no more, and what is open. */
    String changeable(String heldAtTheOther) {
        return ofRequests()
                ? "NOT (" + heldAtTheOther + " AND NOT " + Terms.OPEN + ")"
                : "NOT (" + heldAtTheOther + ")";
    }

    /** Whether it is in the period. */
    String inPeriod() {
        return "f." + day + " BETWEEN :from AND :to";
    }
}
