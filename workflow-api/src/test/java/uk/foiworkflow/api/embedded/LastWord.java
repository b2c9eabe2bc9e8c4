package uk.foiworkflow.api.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import uk.foiworkflow.api.FoiWorkflow;

/** The application with one bean more, which writes while the context closes. */
final class LastWord implements DisposableBean {

    private final DataSource writer;

    LastWord(DataSource writer, EmbeddedDatabase database, FlywayMigrationInitializer migrations) throws SQLException {
        this.writer = writer;
        try (Connection owner = DataDirectories.connect(database, Login.OWNER)) {
            DataDirectories.run(owner, "CREATE TABLE work.last_word (said text)");
            DataDirectories.run(owner, "GRANT INSERT ON work.last_word TO foi_writer");
        }
    }

    @Override
    public void destroy() throws SQLException {
        try (Connection connection = writer.getConnection()) {
            DataDirectories.run(connection, "INSERT INTO work.last_word VALUES ('goodbye')");
        }
    }

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(FoiWorkflow.class, LastWord.class);
        application.addListeners(new ClaimDataDirectory());
        application.run(arguments);
    }
}
