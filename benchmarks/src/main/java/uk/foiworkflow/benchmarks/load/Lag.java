package uk.foiworkflow.benchmarks.load;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.cases.Step;
import uk.foiworkflow.benchmarks.peers.Taken;
import uk.foiworkflow.benchmarks.peers.Taking;
import uk.foiworkflow.benchmarks.server.Database;

/** Commands at an even rate, and how long after its answer each is in every read model, or wherever else it is to be seen. */
public final class Lag {

    private static final int CLIENTS = 8;
    private static final int DIGITS = 3;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final long SECOND = 1_000_000_000;
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final Taking node;
    private final Runnable told;
    private final Callable<? extends Visible> visible;
    private final String prefix;
    private final NavigableMap<Long, Long> answered = new ConcurrentSkipListMap<>();

    /**
     * @param told what is done after each answer
     * @param prefix with which the references of all cases begin
     */
    public Lag(Taking node, Runnable told, Database views, String prefix) {
        this(node, told, () -> new CatchUp(views), prefix);
    }

    /**
     * The same where something else than read models is looked at.
     *
     * @param visible what is looked at, made anew for each measurement
     */
    public Lag(Taking node, Runnable told, Callable<? extends Visible> visible, String prefix) {
        this.node = node;
        this.told = told;
        this.visible = visible;
        this.prefix = prefix;
    }

    /**
     * What was measured, in milliseconds.
     *
     * @param perSecond commands that were answered, which are fewer than were wanted where they cannot be had
     */
    public record Result(double perSecond, double p50, double p99) {}

    /** Gives so many commands a second, for that long. */
    public Result at(int perSecond, Duration time) throws Exception {
        long begin = System.nanoTime();
        Histogram nanos = new Histogram(DIGITS);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS); Visible models = visible.call()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String own = prefix + client + "-";
                writing.add(
                        threads.submit(() -> write(own, begin, begin + time.toNanos(), CLIENTS * SECOND / perSecond)));
            }
            while (!writing.stream().allMatch(Future::isDone) || !answered.isEmpty()) {
                see(models, nanos);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            for (Future<?> client : writing) {
                client.get();
            }
        }
        double seconds = Math.max(time.toNanos(), 1) / (double) SECOND;
        return new Result(nanos.getTotalCount() / seconds, nanos.getValueAtPercentile(50) / NANOS_IN_MILLI,
                nanos.getValueAtPercentile(99) / NANOS_IN_MILLI);
    }

    private void see(Visible models, Histogram nanos) throws SQLException {
        long visible = models.position();
        long now = System.nanoTime();
        for (Map.Entry<Long, Long> first = answered.firstEntry(); first != null
                && first.getKey() <= visible; first = answered.firstEntry()) {
            nanos.recordValue(Math.max(0, now - first.getValue()));
            answered.remove(first.getKey());
        }
    }

    /** Keeps to its times: what is late does not make the next ones later. */
    private @Nullable Void write(String own, long begin, long end, long interval) throws Exception {
        long due = begin;
        for (int number = 0;; number++) {
            @Nullable
            Long version = null;
            for (Step step : StandardCase.STEPS) {
                due += interval;
                if (due > end || System.nanoTime() > end) {
                    return null;
                }
                LockSupport.parkNanos(due - System.nanoTime());
                Taken taken = node.take(own + number, step, version);
                answered.put(taken.position(), System.nanoTime());
                told.run();
                version = taken.version();
            }
        }
    }
}
