package uk.foiworkflow.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.FoiWorkflow;
import uk.foiworkflow.api.Provider;
import uk.foiworkflow.store.TestServer;

/** The engine on a PostgreSQL of the organisation's own, signed in to with its tokens. */
// What the process prints can be captured by one at a time.
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(OutputCaptureExtension.class)
class ExternalDatabaseTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_KEY = Base64.getEncoder()
            .encodeToString("another key of thirty-two bytes.".getBytes(StandardCharsets.US_ASCII));
    private static final String OWNER = "--spring.flyway.user=postgres";
    private static final Provider PROVIDER = new Provider();

    @TempDir
    static Path directory = Path.of("");

    private static TestServer server;

    @BeforeAll
    static void startPostgreSql() throws SQLException {
        server = TestServer.durable();
        try (Connection connection = server.database("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE alone LOGIN");
            statement.execute("CREATE DATABASE council OWNER alone");
            statement.execute("CREATE ROLE foi_writer LOGIN");
            statement.execute("CREATE ROLE somebody LOGIN");
            statement.execute("CREATE DATABASE borough");
        }
    }

    @AfterAll
    static void stopPostgreSql() {
        server.close();
    }

    @Test
    void oneLoginAloneIsEnoughAndHealthSaysWhatThatMeans() throws IOException {
        try (ConfigurableApplicationContext engine = start("council", "alone", "--foi.master-key=" + KEY)) {
            Client client = new Client(Integer.parseInt(
                    String.valueOf(engine.getEnvironment().getProperty("local.server.port"))));
            JsonNode health = client.get("", "/actuator/health").json();

            assertThat(health.at("/components/trail/status").stringValue()).isEqualTo("UP");
            assertThat(health.at("/components/trail/description").stringValue()).startsWith("one login alone")
                    .endsWith("rests on outside witnesses only");
            assertThat(client.get("officer", "/api/requests").status()).as("there are no demo users").isEqualTo(401);
            Client.Answer imported = client.post("", "/api/chronologies", Barnet.chronology(), "Authorization",
                    bearer("kim", "council-systems"));
            assertThat(imported.status()).as(imported.response().body()).isEqualTo(201);
            assertThat(client.get("", "/api/requests/" + Barnet.REFERENCE + "/compliance?asOf=2021-12-01",
                    "Authorization", bearer("jo", "officer")).json().get("roll-up").stringValue())
                    .isEqualTo("partly-withheld");
            assertThat(client.get("", "/api/requests/" + Barnet.REFERENCE + "/audit-trail", "Authorization",
                    bearer("pat", "auditor")).json().at("/items/0/actor").stringValue()).isEqualTo("kim");
            assertThat(client.get("", "/api/audit", "Authorization", bearer("jo", "officer")).status())
                    .isEqualTo(403);
        }
        assertThat(refusal("council", "alone", "--foi.master-key=" + OTHER_KEY))
                .contains("Master key '1' does not open");
    }

    @Test
    void withoutAMasterKeyItStopsAndSaysHowToGiveOne(CapturedOutput output) {
        assertThat(refusal("borough", "postgres")).contains("no master key");
        assertThat(output.getAll()).contains("personal data could not be encrypted").contains("FOI_MASTER_KEY")
                .doesNotContain("\tat org.springframework");
    }

    @Test
    void aLoginWithoutTheRightsItNeedsIsToldWhichOneHasThem(CapturedOutput output) {
        assertThat(refusal("borough", "foi_writer", OWNER, "--spring.flyway.url=" + url("borough"),
                "--foi.master-key=" + KEY)).contains("read models cannot be brought up to date by foi_writer");
        assertThat(output.getAll()).contains("foi.views.url");
        assertThat(refusal("borough", "somebody", OWNER, "--spring.flyway.url=" + url("borough"),
                "--foi.views.url=" + url("borough"), "--foi.views.username=postgres", "--foi.master-key=" + KEY))
                .contains("permission denied for schema events");
        assertThat(output.getAll()).contains("foi_writer, to whom the migrations give what it needs");
    }

    private static ConfigurableApplicationContext start(String database, String user, String... more)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0",
                "--spring.datasource.url=" + url(database), "--spring.datasource.username=" + user,
                "--foi.security.roles-claim=realm_access.roles",
                "--foi.security.roles.[council-systems]=admin",
                "--spring.security.oauth2.resourceserver.jwt.public-key-location=" + PROVIDER.publish(directory)));
        arguments.addAll(List.of(more));
        return new SpringApplication(FoiWorkflow.class).run(arguments.toArray(String[]::new));
    }

    /** Why the engine does not start. */
    private static String refusal(String database, String user, String... more) {
        try (ConfigurableApplicationContext engine = start(database, user, more)) {
            return engine + " started";
        } catch (IOException | RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null && !root.getClass().getSimpleName().equals("StartRefused")) {
                root = root.getCause();
            }
            return String.valueOf(root.getMessage());
        }
    }

    private static String bearer(String user, String role) {
        return "Bearer " + PROVIDER.token(user, List.of(role), 60);
    }

    private static String url(String database) {
        return server.url(database);
    }
}
