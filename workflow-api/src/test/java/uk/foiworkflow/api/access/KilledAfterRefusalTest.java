package uk.foiworkflow.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EdgeTest;
import uk.foiworkflow.api.FoiWorkflow;
import uk.foiworkflow.api.embedded.ChildProcess;
import uk.foiworkflow.api.embedded.DataDirectories;

class KilledAfterRefusalTest {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir
    Path temporary = Path.of("");

    @Test
    void aRefusalThatWasToldIsThereWhateverWasKilledThen() throws Exception {
        Path directory = DataDirectories.fresh(temporary);
        Desk desk;
        try (ChildProcess engine = start(directory)) {
            desk = new Desk(client(engine));
            assertThat(desk.close().status()).isEqualTo(422);

            engine.kill();
        }
        try (ChildProcess engine = start(directory)) {
            assertThat(Desk.onRecord(client(engine), "CommandRefused", desk.reference())).hasSize(1);
            engine.askToEnd();
            assertThat(engine.awaitEnd()).isNotNegative();
        }
    }

    private static ChildProcess start(Path directory) throws IOException {
        return ChildProcess.start(FoiWorkflow.class, "--foi.data-dir=" + directory, "--server.port=0",
                "--foi.demo.password=" + EdgeTest.PASSWORD);
    }

    private static Client client(ChildProcess engine) throws IOException {
        Matcher port = PORT.matcher(engine.await(line -> PORT.matcher(line).find()));
        assertThat(port.find()).isTrue();
        return new Client(Integer.parseInt(port.group(1)));
    }
}
