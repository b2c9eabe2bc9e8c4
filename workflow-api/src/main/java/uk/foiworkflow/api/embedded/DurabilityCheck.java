package uk.foiworkflow.api.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Refuses any PostgreSQL that could lose an answered command in a power cut. The settings are read over the writer's own
 * connection, for each of them can differ by login and by database.
 */
@Component
class DurabilityCheck implements InitializingBean {

    private static final String SETTINGS_OFF = """
            SELECT name FROM pg_settings
             WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'
             ORDER BY name""";

    private final DataSource writer;

    DurabilityCheck(DataSource writer) {
        this.writer = writer;
    }

    /**
     * @throws StartRefused
     *             when a setting is off, or when the database cannot be asked
     */
    @Override
    public void afterPropertiesSet() {
        List<String> off = settingsOff();
        if (!off.isEmpty()) {
            throw new StartRefused("PostgreSQL runs with %s off: an answered command could be lost in a power cut."
                    .formatted(String.join(", ", off)),
                    "Switch on %s, for the server and for this login, and start again."
                            .formatted(String.join(", ", off)));
        }
    }

    private List<String> settingsOff() {
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS_OFF)) {
            List<String> off = new ArrayList<>();
            while (rows.next()) {
                off.add(rows.getString("name"));
            }
            return off;
        } catch (SQLException e) {
            throw new StartRefused("The database cannot be asked whether it is durable: " + e.getMessage(),
                    "See that PostgreSQL runs, and that spring.datasource.* name it and a login of its own.", e);
        }
    }
}
