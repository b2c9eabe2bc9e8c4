package uk.foiworkflow.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.api.embedded.DataDirectories.ask;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ConfigurableApplicationContext;
import uk.foiworkflow.api.FoiWorkflow;

class ApplicationTest {

    @TempDir
    Path temporary = Path.of("");

    @Test
    void eachPartOfTheApplicationUsesItsOwnLogin() throws Exception {
        Path directory = DataDirectories.fresh(temporary);
        SpringApplication application = new SpringApplication(FoiWorkflow.class);
        try (ConfigurableApplicationContext context = application.run("--foi.data-dir=" + directory,
                "--server.port=0")) {
            ViewsLogin views = context.getBean(ViewsLogin.class);
            try (Connection writer = context.getBean(DataSource.class).getConnection();
                    Connection owner = context.getBean(Flyway.class).getConfiguration().getDataSource().getConnection();
                    Connection projector = DriverManager.getConnection(views.url(), views.username(),
                            views.password())) {
                assertThat(ask(writer, "SELECT current_user")).isEqualTo("foi_writer");
                assertThat(ask(owner, "SELECT current_user")).isEqualTo("foi_owner");
                assertThat(ask(projector, "SELECT current_user")).isEqualTo("foi_projector");
            }
            assertThat(views.toString()).doesNotContain(views.password());
            var trail = context.getBean(HealthEndpoint.class).healthForPath("trail");
            assertThat(trail).extracting(component -> component.getStatus().getCode()).isEqualTo("UP");
            assertThatThrownBy(() -> DataDirectory.claim(directory)).isInstanceOf(StartRefused.class);
        }
        DataDirectory.claim(directory).close();
        assertThat(directory.resolve("postgresql").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void postgreSqlIsStoppedInOrderAfterTheApplicationHasClosed() throws Exception {
        Path directory = DataDirectories.fresh(temporary);
        try (ChildProcess application = ChildProcess.start(LastWord.class, "--foi.data-dir=" + directory,
                "--server.port=0")) {
            application.await(line -> line.contains("Started LastWord"));
            application.askToEnd();
            assertThat(application.awaitEnd()).isEqualTo(143);
        }
        assertThat(serverLog(directory)).endsWith("database system is shut down\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataDirectory.claim(directory));
                Connection owner = DataDirectories.connect(database, Login.OWNER)) {
            assertThat(ask(owner, "SELECT string_agg(said, ',') FROM work.last_word")).isEqualTo("goodbye");
        }
    }

    @Test
    void aServerThatIsNotDurableIsRefusedBeforeAnythingIsMigrated() throws Exception {
        try (EmbeddedPostgres careless = EmbeddedPostgres.start();
                ChildProcess application = ChildProcess.start(FoiWorkflow.class, "--server.port=0",
                        "--spring.datasource.url=" + careless.getJdbcUrl("postgres", "postgres"))) {
            assertThat(application.awaitEnd()).isEqualTo(1);
            assertThat(application.lines())
                    .contains(
                            "PostgreSQL runs with fsync, synchronous_commit off: an answered command could be lost in a"
                                    + " power cut.")
                    .noneMatch(line -> line.startsWith("\tat "));
            try (Connection connection = careless.getPostgresDatabase().getConnection()) {
                assertThat(ask(connection, "SELECT to_regnamespace('events')")).isNull();
            }
        }
    }

    @Test
    void aLoginOfTheEmbeddedDatabaseThatIsNotDurableIsRefusedToo() throws Exception {
        Path directory = DataDirectories.fresh(temporary);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataDirectory.claim(directory));
                Connection superuser = DataDirectories.superuser(database, directory)) {
            DataDirectories.run(superuser, "ALTER ROLE foi_writer SET synchronous_commit = off");
        }
        assertThatThrownBy(() -> new SpringApplication(FoiWorkflow.class).run("--foi.data-dir=" + directory,
                "--server.port=0")).rootCause().isInstanceOf(StartRefused.class).hasMessage(
                        "PostgreSQL runs with synchronous_commit off: an answered command could be lost in a power"
                                + " cut.");
    }

    private static String serverLog(Path directory) throws Exception {
        try (Stream<Path> logs = Files.list(directory.resolve("postgresql").resolve("log"))) {
            return logs.sorted().map(ApplicationTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
