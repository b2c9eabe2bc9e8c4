package uk.foiworkflow.api.demo;

import java.time.Duration;
import java.util.function.Consumer;
import uk.foiworkflow.host.BroughtIn;

/** How far the load has come, told with the first request, every few seconds, and at the end. */
final class Loaded {

    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final double NANOS = 1e9;

    private final int all;
    private final Consumer<String> teller;
    private final long began = System.nanoTime();
    private long told = began - BETWEEN.toNanos();
    private int done;
    private int found;
    private long events;

    Loaded(int all, Consumer<String> teller) {
        this.all = all;
        this.teller = teller;
    }

    synchronized void one(BroughtIn request) {
        done++;
        if (request.unchanged()) {
            found++;
        } else {
            events += request.version() + 1;
        }
        long now = System.nanoTime();
        double seconds = (now - began) / NANOS;
        double rate = done / seconds;
        if (done == all) {
            teller.accept("Demonstration: all %d requests are there, %d of them from before; %d events in %.0f s"
                    .formatted(all, found, events, seconds));
        } else if (now - told > BETWEEN.toNanos()) {
            told = now;
            teller.accept("Demonstration: %d of %d requests, %.0f a second, %.0f s to go".formatted(done, all, rate,
                    (all - done) / rate));
        }
    }
}
