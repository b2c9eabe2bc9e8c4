package uk.foiworkflow.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.api.EdgeTest;
import uk.foiworkflow.api.MovedClock;
import uk.foiworkflow.api.keys.PlantedCase;

/** Whoever searches the whole data directory for the name of somebody who was shredded finds nothing. */
// What the process prints can be captured by one at a time.
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(OutputCaptureExtension.class)
class ShreddedFilesTest {

    private static final String INSTEAD = "[shredded under retention rule by-hand on 1 November 2021]";

    private final MovedClock clock = new MovedClock();

    @TempDir
    Path temporary = Path.of("");

    @Test
    void theNameIsInNoFileAndABackupBringsNobodyBack(CapturedOutput output) throws Exception {
        Path directory = DataDirectories.fresh(temporary);
        Path database = directory.resolve("postgresql");
        Path backup = temporary.resolve("backup");
        clock.moveTo("2021-07-12");
        try (ConfigurableApplicationContext engine = start(directory)) {
            PlantedCase.atDemo(Council.client(engine)).happens("S-1");
            PlantedCase.atDemo(Council.client(engine)).logged("S-2");
            sampled(engine, directory);
        }
        assertThat(files(database, "Quarterstaff")).as("the search finds what is there").isNotEmpty();
        FileSystemUtils.copyRecursively(database, backup);

        clock.moveTo("2021-11-01");
        try (ConfigurableApplicationContext engine = start(directory)) {
            PlantedCase planted = PlantedCase.atDemo(Council.client(engine));
            assertThat(planted.shred("S-1", "2021-11-01", "retention").status()).isEqualTo(200);
            purged(planted, "S-1");
            assertThat(planted.get("officer", "/api/requests/S-1/documents/1").status()).isEqualTo(410);
            assertThat(planted.get("officer", "/api/requests/S-1/documents").response().body())
                    .doesNotContain("Quarterstaff");
            assertThat(planted.get("officer", "/api/requests/S-2/documents/1").response().body())
                    .contains("Quarterstaff");
            assertThat(asked(engine, directory, "SELECT count(DISTINCT file) FROM files.piece")).isEqualTo("1");
            sampled(engine, directory);
        }
        assertThat(files(directory, "What did Philippa Quarterstaff-Osei pay?")).as("of the one that is kept")
                .isNotEmpty();

        restored(database, backup);
        try (ConfigurableApplicationContext engine = start(directory)) {
            PlantedCase planted = PlantedCase.atDemo(Council.client(engine));
            JsonNode file = planted.get("officer", "/api/requests/S-1").json();
            assertThat(file.at("/requester/name").stringValue()).isEqualTo(INSTEAD);
            assertThat(file.toString()).doesNotContain("Quarterstaff");
            assertThat(planted.get("officer", "/api/requests/S-2").response().body()).contains("Quarterstaff");
            JsonNode erasure = planted.get("auditor", "/api/requests/S-1/erasure").json();
            assertThat(erasure.get("by").stringValue()).isEqualTo("engine");
            assertThat(erasure.get("on").stringValue()).isEqualTo("2021-11-01");
            assertThat(erasure.get("listedOutside").booleanValue()).isTrue();
        }
        assertThat(output.getAll()).doesNotContain("Quarterstaff");
    }

    @Test
    void whereNobodyElseHasTheNameNothingOfItIsInTheWholeDirectory(CapturedOutput output) throws Exception {
        Path directory = DataDirectories.fresh(temporary);
        clock.moveTo("2021-07-12");
        try (ConfigurableApplicationContext engine = start(directory)) {
            PlantedCase.atDemo(Council.client(engine)).happens("S-1");
            sampled(engine, directory);
        }
        assertThat(files(directory, "Quarterstaff")).as("the search finds what is there").isNotEmpty();

        clock.moveTo("2021-11-01");
        try (ConfigurableApplicationContext engine = start(directory)) {
            PlantedCase planted = PlantedCase.atDemo(Council.client(engine));
            assertThat(planted.shred("S-1", "2021-11-01", "retention").status()).isEqualTo(200);
            purged(planted, "S-1");
            assertThat(files(directory, "Quarterstaff")).as("while it runs").isEmpty();
        }
        assertThat(files(directory, "Quarterstaff")).as("after it has stopped").isEmpty();
        assertThat(output.getAll()).doesNotContain("Quarterstaff");
    }

    private ConfigurableApplicationContext start(Path directory) {
        return clock.application().run("--foi.data-dir=" + directory,
                "--server.port=0", "--foi.demo.password=" + EdgeTest.PASSWORD, "--foi.work.polling=100ms",
                "--foi.keys.shredding-interval=200ms", "--foi.keys.purge-interval=0s");
    }

    private static void purged(PlantedCase planted, String reference) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !planted.get("auditor", "/api/requests/" + reference
                + "/erasure").json().get("filesPurged").isNull());
    }

    /** The server takes its samples of every table, and writes all that it has in memory to its files. */
    private static void sampled(ConfigurableApplicationContext engine, Path directory) throws Exception {
        sql(engine, directory, "ANALYZE");
        sql(engine, directory, "CHECKPOINT");
    }

    private static void sql(ConfigurableApplicationContext engine, Path directory, String sql) throws Exception {
        try (Connection superuser = DataDirectories.superuser(engine.getBean(EmbeddedDatabase.class), directory)) {
            DataDirectories.run(superuser, sql);
        }
    }

    private static String asked(ConfigurableApplicationContext engine, Path directory, String sql) throws Exception {
        try (Connection superuser = DataDirectories.superuser(engine.getBean(EmbeddedDatabase.class), directory)) {
            return DataDirectories.ask(superuser, sql);
        }
    }

    private static void restored(Path database, Path backup) throws IOException {
        FileSystemUtils.deleteRecursively(database);
        FileSystemUtils.copyRecursively(backup, database);
        Files.setPosixFilePermissions(database,
                java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    }

    /** The files that hold those bytes, but for PostgreSQL's programs. */
    private static List<Path> files(Path directory, String wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (content.contains(wanted)) {
                    found.add(directory.relativize(file));
                }
            }
        }
        return found;
    }
}
