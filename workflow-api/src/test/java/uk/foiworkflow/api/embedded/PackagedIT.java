package uk.foiworkflow.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;

/** The program as it is handed out: the jar alone, with nothing beside it that only tests have. */
class PackagedIT {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir
    Path temporary = Path.of("");

    @Test
    void itStartsKnowsTheCalendarAndHandsOverTheEvidenceOfAPastCase() throws Exception {
        try (ChildProcess program = ChildProcess.packaged(Path.of(System.getProperty("foi.jar")),
                "--foi.data-dir=" + DataDirectories.fresh(temporary), "--server.port=0",
                "--foi.demo.password=" + EdgeTest.PASSWORD)) {
            Matcher port = PORT.matcher(program.await(line -> PORT.matcher(line).find()));
            assertThat(port.find()).isTrue();
            Client client = new Client(Integer.parseInt(port.group(1)));

            assertThat(client.get("", "/actuator/health").status()).isEqualTo(200);
            assertThat(
                    client.get("officer", "/api/deadlines?regime=FOIA&jurisdiction=england&received=2021-07-09").json()
                            .get("due").stringValue())
                    .isEqualTo("2021-08-10");
            assertThat(client.post("admin", "/api/chronologies", Barnet.chronology("7481896", "")).status())
                    .isEqualTo(201);
            assertThat(client.post("officer", "/api/requests/7481896/evidence", "{\"profile\": \"tribunal\"}").status())
                    .isEqualTo(200);
            program.askToEnd();
            assertThat(program.awaitEnd()).isNotNegative();
        }
    }
}
