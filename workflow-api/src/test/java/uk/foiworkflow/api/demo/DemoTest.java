package uk.foiworkflow.api.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Council;
import uk.foiworkflow.api.EdgeTest;
import uk.foiworkflow.api.FoiWorkflow;
import uk.foiworkflow.api.embedded.ChildProcess;
import uk.foiworkflow.api.embedded.DataDirectories;
import uk.foiworkflow.api.embedded.EmbeddedDatabase;
import uk.foiworkflow.api.embedded.StartRefused;

class DemoTest {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern ALL = Pattern
            .compile("all (\\d+) requests are there, (\\d+) of them from before; (\\d+) events");

    @TempDir
    Path temporary = Path.of("");

    @Test
    void aCouncilIsLoadedOnceHoweverOftenItIsCutShort() throws Exception {
        Path directory = DataDirectories.fresh(temporary);
        try (ChildProcess application = start(directory, "--demo=200")) {
            application.await(line -> line.contains("of 200 requests"));
            application.kill();
        }
        try (ChildProcess application = start(directory, "--demo=200")) {
            Client client = client(application);
            Matcher all = ALL.matcher(application.await(line -> ALL.matcher(line).find()));
            assertThat(all.find()).isTrue();
            assertThat(Integer.parseInt(all.group(2))).as("found from before").isBetween(1, 199);
            assertThat(client.post("admin", "/api/chronologies", seedCase()).json().get("status").stringValue())
                    .isEqualTo("unchanged");
            application.kill();
        }
    }

    @Test
    void noneIsLoadedIntoTheFilesOfACouncil() throws Exception {
        Path directory = DataDirectories.fresh(temporary);
        try (ConfigurableApplicationContext application = new SpringApplication(FoiWorkflow.class)
                .run(arguments(directory))) {
            assertThat(Council.client(application).post("officer", "/api/requests", """
                    {"reference": "R-1", "received": "2026-01-05", "jurisdiction": "england", "regime": "FOIA",
                     "authority": {"name": "Anytown Council", "kind": "local-authority"}, "requester": null,
                     "questions": [{"number": 1, "text": "What was spent on taxis?"}]}""").status()).isEqualTo(201);
        }
        try (ChildProcess application = start(directory, "--demo")) {
            application.await(line -> line.contains("the store holds others already"));
            assertThat(application.awaitEnd()).isNotZero();
        }
    }

    @Test
    void noneIsLoadedIntoADatabaseOfACouncil() {
        assertThatThrownBy(() -> DemoConfiguration
                .theEmbeddedOne(new DefaultListableBeanFactory().getBeanProvider(EmbeddedDatabase.class)))
                .isInstanceOf(StartRefused.class).hasMessageContaining("a database of your own");
    }

    @Test
    void howManyIsANumber() {
        assertThat(DemoConfiguration.howMany("")).isEqualTo(5_000);
        assertThat(DemoConfiguration.howMany("20000")).isEqualTo(20_000);
        for (String wrong : List.of("many", "0", "-5", "1000001", "99999999999")) {
            assertThatThrownBy(() -> DemoConfiguration.howMany(wrong)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("from 1 to 1000000");
        }
    }

    private static String seedCase() throws IOException {
        return new String(requireNonNull(DemoTest.class.getResourceAsStream("seed-case.json")).readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static Client client(ChildProcess application) throws IOException {
        Matcher port = PORT.matcher(application.await(line -> PORT.matcher(line).find()));
        assertThat(port.find()).isTrue();
        return new Client(Integer.parseInt(port.group(1)));
    }

    private static ChildProcess start(Path directory, String option) throws IOException {
        return ChildProcess.start(FoiWorkflow.class,
                Stream.concat(Stream.of(arguments(directory)), Stream.of(option)).toArray(String[]::new));
    }

    private static String[] arguments(Path directory) {
        return new String[]{"--server.port=0", "--foi.data-dir=" + directory,
                "--foi.demo.password=" + EdgeTest.PASSWORD};
    }
}
