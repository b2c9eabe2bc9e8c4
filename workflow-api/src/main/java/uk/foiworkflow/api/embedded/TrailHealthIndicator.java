package uk.foiworkflow.api.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says on what the trail of events rests: on a login that cannot change it, or on outside witnesses only. */
@Component
class TrailHealthIndicator extends AbstractHealthIndicator {

    private static final String SEPARATE = "separate logins: the application can add to the trail, and cannot change it";
    private static final String ONE_LOGIN = "one login alone, which can change the trail: the trail then rests on outside witnesses only";
    private static final String NO_TRAIL = "no trail yet: the table of events does not exist";

    /** Null where there is no table; a member of the owning role counts, for it can give itself any right. */
    private static final String CAN_CHANGE = """
            SELECT bool_or(has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE')
                        OR has_any_column_privilege(c.oid, 'UPDATE')
                        OR pg_has_role(c.relowner, 'MEMBER'))
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = 'events' AND c.relname = 'event'""";

    private final DataSource writer;

    TrailHealthIndicator(DataSource writer) {
        super("The rights on the trail could not be read");
        this.writer = writer;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws SQLException {
        builder.status(new Status(Status.UP.getCode(), restsOn()));
    }

    private String restsOn() throws SQLException {
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CAN_CHANGE)) {
            rows.next();
            boolean canChange = rows.getBoolean(1);
            if (rows.wasNull()) {
                return NO_TRAIL;
            }
            return canChange ? ONE_LOGIN : SEPARATE;
        }
    }
}
