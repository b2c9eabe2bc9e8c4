package uk.foiworkflow.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import uk.foiworkflow.seal.Sealer;

/** Seals what is recorded, as often as the application does, until it is closed. */
public final class Sealed implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final double NANOS_IN_MILLI = 1e6;

    private final Sealer sealer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    public Sealed(Sealer sealer) {
        this.sealer = sealer;
        var unused = thread.scheduleWithFixedDelay(sealer::seal, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How long it takes, at the worst, until all that was recorded by now is sealed: the pause, and the sealing. */
    public double millisBehind() {
        long begin = System.nanoTime();
        var unused = sealer.seal();
        return INTERVAL.toMillis() + (System.nanoTime() - begin) / NANOS_IN_MILLI;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
