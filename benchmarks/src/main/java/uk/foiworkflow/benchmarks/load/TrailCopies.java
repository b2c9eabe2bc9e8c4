package uk.foiworkflow.benchmarks.load;

import java.sql.SQLException;
import uk.foiworkflow.benchmarks.server.Database;

/**
 * Makes a trail longer by copies that the server makes of the lines in it, as long as real ones: one every half minute since
 * 2016, the first third imported. Each of the actors becomes forty; of a hundred lines one is late, of five hundred one a
 * correction, of two thousand one an override; one in ten thousand has the word heron, one in two million pelican, one in a
 * hundred thousand is of somebody who is hardly there. Each decision cites s40(2), and one line in fifty thousand s24.
 */
public final class TrailCopies {

    private static final String[] COPY = {
            """
                    INSERT INTO views.trail (position, reference, sequence, type, sentence, happened_on, recorded_at, actor, role,
                        command, questions, late, imported, why, entry, instead, others, correction, override)
                    SELECT p, reference || '-copy-' || c, sequence, type,
                        sentence || CASE WHEN h %% 2000000 = 5 THEN ' Pelican.' WHEN h %% 10000 = 5 THEN ' Heron.' ELSE '' END,
                        CAST(at AT TIME ZONE 'UTC' AS date) - CASE WHEN h %% 100 = 0 THEN 3 + h %% 400 ELSE h %% 3 END, at,
                        CASE h %% 100000 WHEN 7 THEN 'visitor' ELSE actor || '-' || h %% 40 END, role, command, questions,
                        h %% 100 = 0, c < %1$d / 3, why, entry, instead, others, h %% 500 = 1, h %% 2000 = 1
                    FROM generate_series(1, %1$d) c,
                        LATERAL (SELECT t.*, t.position + c * %2$d AS p FROM views.trail t WHERE t.position <= %2$d) t,
                        LATERAL (SELECT hashint8(p) & 2147483647 AS h, TIMESTAMPTZ '2016-01-01T00:00:00Z' + p * INTERVAL '30 seconds' AS at) x
                    ORDER BY c, position""",
            """
                    INSERT INTO views.trail_exemption (citation, position)
                    SELECT citation, position FROM views.trail, unnest(ARRAY['s40', 's40(2)']) citation WHERE type = 'QuestionDecided'
                    UNION ALL
                    SELECT 's24', position FROM views.trail WHERE (hashint8(position) & 2147483647) %% 50000 = 3""",
            """
                    UPDATE views.position SET position = position * (%1$d + 1) WHERE projection = 'trail'""", """
                    VACUUM ANALYZE views.trail, views.trail_exemption"""};

    private TrailCopies() {}

    /**
     * Copies all that is in the trail, so many times.
     *
     * @return how many lines there are then
     */
    public static long make(Database database, long times) throws SQLException {
        long lines = database.number("SELECT max(position) FROM views.trail");
        for (String statement : COPY) {
            database.run(statement.formatted(times, lines));
        }
        return lines * (times + 1);
    }
}
