package uk.foiworkflow.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.api.embedded.DataDirectories.ask;
import static uk.foiworkflow.api.embedded.DataDirectories.connect;
import static uk.foiworkflow.api.embedded.DataDirectories.run;
import static uk.foiworkflow.api.embedded.DataDirectories.superuser;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    @TempDir
    static Path temporary = Path.of("");

    private static Path directory = Path.of("");
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws IOException {
        directory = DataDirectories.fresh(temporary);
        database = EmbeddedDatabase.start(DataDirectory.claim(directory));
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void durabilityIsOn() throws SQLException {
        try (Connection connection = connect(database, Login.WRITER)) {
            assertThat(ask(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(connection, "SHOW data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void textIsUtf8AndSortedAlikeOnEveryMachine() throws SQLException {
        try (Connection connection = connect(database, Login.AUDITOR)) {
            assertThat(ask(connection, "SHOW server_version")).startsWith("18.");
            assertThat(ask(connection, """
                    SELECT concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale, datcollate)
                      FROM pg_database WHERE datname = current_database()""")).isEqualTo("UTF8 b C.UTF-8 C");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        for (String login : new String[]{"postgres", "foi_owner", "foi_writer", "foi_auditor"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), login, ""))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), login, "postgres"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void everyEntryAsksForAScramPassword() throws SQLException, IOException {
        try (Connection connection = superuser(database, directory)) {
            assertThat(ask(connection, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(ask(connection, "SELECT bool_and(rolpassword LIKE 'SCRAM-SHA-256$%') FROM pg_authid"
                    + " WHERE rolcanlogin")).isEqualTo("t");
        }
    }

    @Test
    void itListensOnTheLoopbackAddressAlone() throws SQLException, IOException {
        try (Connection connection = superuser(database, directory)) {
            assertThat(ask(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(connection, "SHOW unix_socket_directories")).isEmpty();
        }
        int port = URI.create(database.url().substring("jdbc:".length())).getPort();
        try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(open.isConnected()).isTrue();
        }
        InetAddress otherLoopback = InetAddress.getByAddress(new byte[]{127, 0, 0, 2});
        assertThatThrownBy(() -> new Socket(otherLoopback, port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void nobodyElseOnTheMachineCanReadTheFiles() throws IOException {
        for (String name : new String[]{"", "secrets", "postgresql"}) {
            assertThat(permissions(directory.resolve(name))).as(name).isEqualTo("rwx------");
        }
        assertThat(permissions(directory.resolve("postgresql.log"))).isEqualTo("rw-------");
        try (Stream<Path> secrets = Files.list(directory.resolve("secrets"))) {
            assertThat(secrets).hasSize(Login.values().length + 2)
                    .allSatisfy(secret -> assertThat(permissions(secret)).isEqualTo("rw-------"));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void onlyTheOwnerMakesTables(Login login) throws SQLException {
        try (Connection connection = connect(database, login)) {
            for (String sql : new String[]{"CREATE TABLE public.t (n int)", "CREATE TEMPORARY TABLE t (n int)",
                    "CREATE SCHEMA s"}) {
                assertThatThrownBy(() -> run(connection, sql)).as(sql).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void theOwnerMakesSchemasAndTheProjectorOwnsTheViews() throws SQLException {
        try (Connection owner = connect(database, Login.OWNER);
                Connection projector = connect(database, Login.PROJECTOR);
                Connection writer = connect(database, Login.WRITER)) {
            run(owner, "CREATE SCHEMA keys");
            run(projector, "CREATE TABLE views.due (n int)");
            assertThatThrownBy(() -> run(writer, "SELECT * FROM views.due")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void aLoginForWhichDurabilityIsSwitchedOffIsRefused() throws SQLException, IOException {
        DurabilityCheck check = new DurabilityCheck(new DriverManagerDataSource(database.url(), Login.KEEPER.role(),
                database.password(Login.KEEPER)));
        try (Connection connection = superuser(database, directory)) {
            check.afterPropertiesSet();
            run(connection, "ALTER ROLE foi_keeper SET synchronous_commit = off");
            assertThatThrownBy(check::afterPropertiesSet).isInstanceOf(StartRefused.class)
                    .hasMessage("PostgreSQL runs with synchronous_commit off:"
                            + " an answered command could be lost in a power cut.");
        }
    }

    @Test
    void theHealthOfTheTrailDependsOnWhatTheLoginMayDo() throws SQLException {
        assertThat(trailSeenBy(Login.WRITER)).startsWith("no trail yet");
        try (Connection owner = connect(database, Login.OWNER)) {
            run(owner, "CREATE SCHEMA events");
            run(owner, "CREATE TABLE events.event (position bigint)");
            run(owner, "GRANT USAGE ON SCHEMA events TO foi_writer");
            run(owner, "GRANT SELECT, INSERT ON events.event TO foi_writer");
            run(owner, "REVOKE ALL ON events.event FROM foi_owner");
        }
        assertThat(trailSeenBy(Login.WRITER)).startsWith("separate logins");
        assertThat(trailSeenBy(Login.OWNER)).startsWith("one login alone").endsWith("rests on outside witnesses only");
    }

    private static String trailSeenBy(Login login) {
        var source = new DriverManagerDataSource(database.url(), login.role(), database.password(login));
        var status = new TrailHealthIndicator(source).health().getStatus();
        assertThat(status.getCode()).isEqualTo("UP");
        return status.getDescription();
    }
}
