package uk.foiworkflow.projections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.projections.versions.Standings;

/** All that the read models hold. */
final class Tables {

    private static final List<String> NAMES = Projections
            .all(new Standings(new Journal()), BankHolidays.under(Overlay.SHIPPED)).stream()
            .flatMap(projection -> projection.tables().stream()).map(table -> "views." + table.name()).toList();

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
        views.execute("TRUNCATE views.position, views.dead_letter, views.position_beside, views.dead_letter_beside,"
                + " views.comparison, views.difference, " + String.join(", ", NAMES));
    }
}
