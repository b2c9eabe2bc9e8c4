package uk.foiworkflow.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.benchmarks.trial.Restoration;

/** Brings the events of a cluster back to a moment, and looks what is there. The server that each bench has stays idle. */
final class RestoreBenchmark implements Benchmark {

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "restored-");
        try (Restoration restoration = new Restoration(directory, Duration.ofSeconds(quick ? 10 : 60))) {
            restoration.run();
            report.row(new Row().with("eventsKept", restoration.kept())
                    .with("eventsLost", restoration.lost() - restoration.kept())
                    .with("secondsUntilItServes", restoration.seconds()).with("log", restoration.verified()));
            restoration.faults().forEach(report::fault);
        }
        if (report.faults().isEmpty()) {
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
