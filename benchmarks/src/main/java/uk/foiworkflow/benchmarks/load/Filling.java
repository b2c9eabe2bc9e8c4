package uk.foiworkflow.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.benchmarks.cases.StandardCase;
import uk.foiworkflow.benchmarks.cases.Told;
import uk.foiworkflow.store.NewEvent;
import uk.foiworkflow.store.PostgresEventStore;

/**
 * Fills a store with standard cases through the product's own append, and mixed as they are in an office: a case is recorded
 * in five visits, and between two of them the others under way get theirs.
 */
public final class Filling {

    /** Cases under way at any time. */
    public static final int UNDER_WAY = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    private static final int THREADS = 16;
    private static final int VISIT = 3;

    private final PostgresEventStore store;
    private final Told told = new Told();

    public Filling(PostgresEventStore store) {
        this.store = store;
    }

    /** Finished cases, whose references are the prefix and the numbers from the first to before the last. */
    public void cases(String prefix, long from, long to) throws Exception {
        cases(prefix, from, to, StandardCase.STEPS.size());
    }

    /** Such cases that have come to that step. */
    public void cases(String prefix, long from, long to, int steps) throws Exception {
        long begin = System.nanoTime();
        AtomicLong next = new AtomicLong(from);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> working = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                working.add(threads.submit(() -> fill(prefix, next, to, steps)));
            }
            for (Future<?> thread : working) {
                thread.get();
            }
        }
        LOG.info("Filled with {} cases in {} s", to - from, (System.nanoTime() - begin) / 1_000_000_000);
    }

    /** How many cases hold at least so many events. */
    public static long casesOf(long events) {
        return Math.ceilDiv(events, StandardCase.STEPS.size());
    }

    private @Nullable Void fill(String prefix, AtomicLong next, long to, int steps) {
        int block = UNDER_WAY / THREADS;
        for (long from = next.getAndAdd(block); from < to; from = next.getAndAdd(block)) {
            List<String> references = LongStream.range(from, Math.min(from + block, to))
                    .mapToObj(number -> prefix + number).toList();
            List<List<NewEvent>> lives = references.stream().map(told::events).toList();
            for (int at = 0; at < steps; at += VISIT) {
                for (int i = 0; i < lives.size(); i++) {
                    store.append(references.get(i), at, lives.get(i).subList(at, Math.min(at + VISIT, steps)), null);
                }
            }
        }
        return null;
    }
}
