package uk.foiworkflow.projections.figures;

/** What a measure counts, and by which day that falls into a period. */
public enum Base {

    /** Requests by the day of their receipt: the Cabinet Office's cohort. */
    RECEIVED("figure_version", "received", "true"),
    /** Requests by the day of their answer: what was closed. */
    CLOSED("figure_version", "settled", "true"),
    /** Internal reviews by the day on which they were asked for. */
    REVIEWS("challenge_version", "made", "f.kind = 'REVIEW'"),
    /** Internal reviews by the day on which they ended. */
    REVIEWS_ENDED("challenge_version", "ended", "f.kind = 'REVIEW'"),
    /** Complaints to the Commissioner by the day on which the authority heard of them. */
    COMPLAINTS("challenge_version", "made", "f.kind = 'COMPLAINT'");

    private final String table;
    private final String day;
    private final String which;

    Base(String table, String day, String which) {
        this.table = table;
        this.day = day;
        this.which = which;
    }

    /** Whether it counts requests, and no reviews or complaints. */
    boolean ofRequests() {
        return this == RECEIVED || this == CLOSED;
    }

    /** The versions of rows that held at a moment, of a period. */
    String held() {
        return " FROM views." + table + " f WHERE " + Moment.held("f") + " AND f." + day + " BETWEEN :from AND :to AND "
                + which
                + " AND (CAST(:authority AS text) IS NULL OR f.authority = :authority)";
    }

    /** The versions of some rows that were begun by then, of whatever period. */
    String versions() {
        return " FROM views." + table + " f WHERE f.from_position BETWEEN 1 AND :upTo AND f.known_from < :until AND "
                + which;
    }

    /** Whether it is in the period. */
    String inPeriod() {
        return "f." + day + " BETWEEN :from AND :to";
    }
}
