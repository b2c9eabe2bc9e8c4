package uk.foiworkflow.api.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.Call;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;

/** A database of the engine, migrated and with events in it, as it is seen by whoever has one of its logins. */
final class Attacked implements AutoCloseable {

    private final String name;
    private final String url;
    private final Function<Login, String> passwords;
    private final Connection superuser;
    private final Map<Login, Connection> sessions = new EnumMap<>(Login.class);
    private final Closeable server;

    private Attacked(String name, Path directory, String url, Function<Login, String> passwords, Closeable server)
            throws IOException, SQLException {
        this.name = name;
        this.url = url;
        this.passwords = passwords;
        this.superuser = DriverManager.getConnection(url, "postgres",
                Files.readString(directory.resolve("secrets").resolve("postgres")).strip());
        this.server = server;
        Flyway.configure().dataSource(source(Login.OWNER)).locations("classpath:uk/foiworkflow/store/migration")
                .schemas("events", "keys").defaultSchema("events").load().migrate();
        Flyway.configure().dataSource(source(Login.PROJECTOR)).locations(Projections.MIGRATIONS)
                .defaultSchema(Projections.SCHEMA).load().migrate();
        append("R-1", 0, "first");
        append("R-1", 1, "second");
    }

    static Attacked embedded() throws IOException, SQLException {
        Path directory = fresh();
        EmbeddedDatabase database = EmbeddedDatabase.start(DataDirectory.claim(directory));
        return new Attacked("the embedded default", directory, database.url(), database::password, database::close);
    }

    static Attacked compose() throws IOException, SQLException {
        Path directory = fresh();
        ComposeDatabase database = new ComposeDatabase(directory);
        return new Attacked("the compose file's database", directory, database.url(), database::password,
                database::close);
    }

    private static Path fresh() throws IOException {
        return DataDirectories.fresh(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "attacked"));
    }

    /** As somebody signs in with that login. */
    DriverManagerDataSource source(Login login) {
        return new DriverManagerDataSource(url, login.role(), passwords.apply(login));
    }

    /** The same in another database of the server. */
    DriverManagerDataSource source(Login login, String database) {
        return new DriverManagerDataSource(url.replaceFirst("[^/]+$", database), login.role(), passwords.apply(login));
    }

    /** What the database says to a statement: the SQLState of its refusal, or of its warning; "done" where there is none. */
    String answer(Login login, String sql) {
        try (Statement statement = session(login).createStatement()) {
            statement.execute(sql);
            SQLWarning warning = statement.getWarnings();
            return warning == null ? "done" : warning.getSQLState();
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    /** A session like that of somebody who has just signed in. */
    private Connection session(Login login) throws SQLException {
        Connection session = sessions.get(login);
        if (session != null && !session.isClosed()) {
            try (Statement statement = session.createStatement()) {
                statement.execute("DISCARD ALL");
                return session;
            } catch (SQLException lost) {
                session.close();
            }
        }
        session = source(login).getConnection();
        sessions.put(login, session);
        return session;
    }

    /** Records a note of that request as the engine does. */
    void append(String request, long sequence, String words) {
        NewEvent note = new NewEvent(UUID.randomUUID(),
                new NoteAdded(LocalDate.of(2026, 7, 9), new Confidential(words)),
                new Metadata(new Actor("jo", Role.OFFICER), "AddNote", new UUID(0, 1), new UUID(0, 2), false));
        new PostgresEventStore(source(Login.WRITER), MasterKeys.of(new AesMasterKey("1", new byte[32]))).append(request,
                sequence,
                List.of(note), new Call("jo", words, words.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first two events, every column of them. */
    String events() throws SQLException {
        return ask("SELECT string_agg(e::text, E'\\n' ORDER BY position) FROM events.event e WHERE position <= 2");
    }

    /** All that nobody may change. */
    String state() throws SQLException, IOException {
        return ask(resource("state.sql"));
    }

    String ask(String query) throws SQLException {
        return DataDirectories.ask(superuser, query);
    }

    static String resource(String name) throws IOException {
        try (InputStream resource = Objects.requireNonNull(Attacked.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        try (server) {
            for (Connection session : sessions.values()) {
                session.close();
            }
            superuser.close();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
