package uk.foiworkflow.projections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that the read models hold. */
final class Tables {

    private static final List<String> NAMES = List.of("views.trail", "views.trail_exemption", "views.request_version",
            "views.due_version",
            "views.link_version", "views.commissioner_version", "views.figure_version",
            "views.challenge_version");

    private final JdbcTemplate views;

    Tables(DataSource views) {
        this.views = new JdbcTemplate(views);
    }

    /** Their rows, by table. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new HashMap<>();
        NAMES.forEach(table -> rows.put(table,
                views.queryForList("SELECT t::text FROM " + table + " t ORDER BY 1", String.class)));
        return rows;
    }

    void empty() {
        views.execute("TRUNCATE views.position, views.dead_letter, " + String.join(", ", NAMES));
    }
}
