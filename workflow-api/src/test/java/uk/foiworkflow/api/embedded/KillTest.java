package uk.foiworkflow.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class KillTest {

    private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);
    private static final int ENOUGH = 500;
    private static final Pattern ANSWERED = Pattern.compile(CommandsUnderLoad.ANSWERED + "(\\d+)$");

    @TempDir
    Path temporary = Path.of("");

    private Path directory = Path.of("");

    @BeforeEach
    void aFreshDirectory() throws IOException {
        directory = DataDirectories.fresh(temporary);
    }

    @Test
    void killingTheApplicationAloneLosesNothingThatWasAnswered() throws Exception {
        try (ChildProcess application = underLoad()) {
            ProcessHandle orphan = DataDirectories.postmaster(directory);

            application.kill();

            assertThat(orphan.isAlive()).as("PostgreSQL outlived the application").isTrue();
            nextStartHasAllOf(application);
            assertThat(orphan.info().command()).as("the orphan is gone").isEmpty();
        }
    }

    @Test
    void killingTheApplicationAndPostgreSqlLosesNothingThatWasAnswered() throws Exception {
        try (ChildProcess application = underLoad()) {
            ProcessHandle postmaster = DataDirectories.postmaster(directory);

            postmaster.destroyForcibly();
            application.kill();

            nextStartHasAllOf(application);
        }
    }

    @Test
    void aSecondStartIsRefusedAndTouchesNothingWhileTheFirstIsUnderLoad() throws Exception {
        try (ChildProcess first = underLoad()) {
            ProcessHandle postmaster = DataDirectories.postmaster(directory);
            String before = Listing.of(directory);

            try (ChildProcess second = ChildProcess.start(uk.foiworkflow.api.FoiWorkflow.class,
                    "--foi.data-dir=" + directory, "--server.port=0")) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.lines()).singleElement().asString()
                        .contains("in use by process " + first.pid() + "; nothing was touched");
            }

            assertThat(Listing.of(directory)).isEqualTo(before);
            assertThat(postmaster.isAlive()).isTrue();
            first.await(line -> line.contains(CommandsUnderLoad.ANSWERED));
            first.kill();
            nextStartHasAllOf(first);
        }
    }

    private ChildProcess underLoad() throws IOException {
        ChildProcess application = ChildProcess.start(CommandsUnderLoad.class, directory.toString());
        application.await(line -> line.endsWith(CommandsUnderLoad.ANSWERED + ENOUGH));
        return application;
    }

    private void nextStartHasAllOf(ChildProcess application) throws Exception {
        Set<Long> answered = answered(application);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataDirectory.claim(directory));
                Connection connection = DataDirectories.connect(database, Login.OWNER)) {
            Set<Long> stored = stored(connection);
            stored.retainAll(answered);
            LOG.info("answered {}, of these stored {}", answered.size(), stored.size());
            // Each of the other writers may still have owed the answer to one smaller number.
            assertThat(answered).hasSizeGreaterThan(ENOUGH - CommandsUnderLoad.WRITERS);
            assertThat(stored).hasSameSizeAs(answered);
        }
    }

    private static Set<Long> answered(ChildProcess application) {
        Set<Long> answered = new HashSet<>();
        for (String line : application.lines()) {
            Matcher matcher = ANSWERED.matcher(line);
            if (matcher.find()) {
                answered.add(Long.parseLong(matcher.group(1)));
            }
        }
        return answered;
    }

    private static Set<Long> stored(Connection connection) throws SQLException {
        Set<Long> stored = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number FROM public.command")) {
            while (rows.next()) {
                stored.add(rows.getLong(1));
            }
        }
        return stored;
    }
}
