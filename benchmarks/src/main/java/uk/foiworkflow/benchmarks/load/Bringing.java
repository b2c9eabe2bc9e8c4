package uk.foiworkflow.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.benchmarks.peers.Engine;
import uk.foiworkflow.borough.Borough;

/** A made-up borough is brought into a store, by the road of any past case, by several hands at once. */
public final class Bringing {

    private static final Logger LOG = LoggerFactory.getLogger(Bringing.class);
    private static final int HANDS = 4;
    private static final int TOLD_EVERY = 5_000;

    private final Engine engine;
    private final Borough borough;
    private int cases;
    private long events;

    public Bringing(Engine engine, Borough borough) {
        this.engine = engine;
        this.borough = borough;
    }

    /** Brings in so many requests, in the order of their receipt; how many events they are. */
    public long requests(int howMany) throws Exception {
        PrimitiveIterator.OfInt numbers = borough.numbers(howMany).iterator();
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            List<Future<?>> working = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                working.add(hands.submit(() -> bring(numbers)));
            }
            for (Future<?> hand : working) {
                hand.get();
            }
        }
        return events;
    }

    private void bring(PrimitiveIterator.OfInt numbers) {
        while (true) {
            int number;
            synchronized (this) {
                if (!numbers.hasNext()) {
                    return;
                }
                number = numbers.nextInt();
            }
            done(engine.bringIn(borough.request(number)));
        }
    }

    private synchronized void done(long led) {
        events += led;
        if (++cases % TOLD_EVERY == 0) {
            LOG.info("{} requests are brought in, {} events", cases, events);
        }
    }
}
