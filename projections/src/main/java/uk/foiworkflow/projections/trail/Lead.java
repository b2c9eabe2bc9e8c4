package uk.foiworkflow.projections.trail;

/**
 * A way to some of the lines of the trail, in the order of their positions, that an index has.
 *
 * @param source in SQL, what is joined; the line goes by {@code t}
 * @param positions the table in which the positions stand, under the name that {@link #position} has them by
 * @param position the position, in SQL
 * @param condition which of them, in SQL
 */
record Lead(String source, String positions, String position, String condition) {

    /** Whether a line cites the exemption {@code :citation}. */
    static final String CITED = "EXISTS (SELECT FROM views.trail_exemption c WHERE c.citation = :citation"
            + " AND c.position = t.position)";

    /** To the lines that cite the exemption {@code :citation}. */
    static final Lead CITATION = new Lead("views.trail_exemption x JOIN views.trail t ON t.position = x.position"
            + " AND t.position > :after", "views.trail_exemption x", "x.position", "x.citation = :citation");

    /** To all lines. */
    static final Lead EVERYTHING = of("true");

    /** To the lines for which that condition holds. */
    static Lead of(String condition) {
        return new Lead("views.trail t", "views.trail t", "t.position", condition);
    }

    /** At most so many lines behind the position {@code :after} and up to {@code :reach}, in order. */
    String lines(int most) {
        return "SELECT t.* FROM " + source + " WHERE " + condition + " AND " + position + " > :after AND " + position
                + " <= :reach ORDER BY " + position + " LIMIT " + most;
    }

    /** Where the line stands that is one too many to look at, behind {@code :after} and up to {@code :upTo}. */
    String beyond(int most) {
        return "SELECT " + position + " FROM " + positions + " WHERE " + condition + " AND " + position
                + " > :after AND " + position + " <= :upTo ORDER BY " + position + " LIMIT 1 OFFSET " + most;
    }
}
