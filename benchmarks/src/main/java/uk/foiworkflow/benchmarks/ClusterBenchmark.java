package uk.foiworkflow.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import uk.foiworkflow.benchmarks.server.Server;
import uk.foiworkflow.benchmarks.trial.Trial;
import uk.foiworkflow.benchmarks.trial.Tried;

/**
 * Disturbs a cluster of processes in every way while clients work on it: nothing may be lost, doubled or out of order. It
 * brings its servers of PostgreSQL along and kills them; the one that each bench has stays idle.
 */
final class ClusterBenchmark implements Benchmark {

    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final int QUICK_KILLS = 7;
    private static final int PER_SECOND = Integer.getInteger("rate", 60);
    private static final double MILLIS = 1e3;
    private static final double TAKE_OVER_SECONDS = 10;

    @Override
    public void run(Server server, boolean quick, Report report) throws Exception {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "trial-");
        try (Trial trial = new Trial(directory, quick)) {
            trial.run(quick ? Integer.getInteger("kills", QUICK_KILLS) : KILLS, PER_SECOND);
            for (Tried tried : trial.tried()) {
                report.row(new Row().with("done", tried.what()).with("times", tried.times())
                        .with("secondsWithoutAccepted", tried.longest().toMillis() / MILLIS)
                        .with("answered", tried.verdict().answered()).with("sentAgain", tried.verdict().sentAgain())
                        .with("lost", tried.verdict().lost()).with("doubled", tried.verdict().doubled()));
            }
            report.about("perSecond", PER_SECOND).about("networkCutBy", trial.cutBy())
                    .about("eventsInTheEnd", trial.events()).about("repeatsOnTheTopics", trial.repeats())
                    .about("parkedByOldWorkers", trial.parkedMeanwhile())
                    .about("secondsUntilAnotherNodeRelays", trial.takeOvers());
            report.figure(Figure.atMost("seconds until another node relays", TAKE_OVER_SECONDS,
                    trial.takeOvers().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN)));
            trial.faults().forEach(report::fault);
        }
        if (report.faults().isEmpty()) {
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
