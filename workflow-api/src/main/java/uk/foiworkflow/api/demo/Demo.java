package uk.foiworkflow.api.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.borough.Borough;
import uk.foiworkflow.borough.PastRequest;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Rejection;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;

/**
 * Loads the demonstration while the application answers already: the seed case first, then the borough's requests as they
 * were received. What is there is left as it is, so that a load which was cut short goes on with the next start.
 */
final class Demo implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final Borough borough;
    private final int howMany;
    private final Commands commands;
    private final Caller caller = new Caller(new Actor("demo", Role.ADMIN), UUID.randomUUID());
    private final List<Thread> hands = new ArrayList<>();
    private volatile boolean ended;

    Demo(Borough borough, int howMany, Commands commands) {
        this.borough = borough;
        this.howMany = howMany;
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LOG.info("Demonstration: {} requests of a made-up borough up to {} are loaded", howMany, borough.until());
        SeedCase.bringIn(commands, caller);
        PrimitiveIterator.OfInt numbers = borough.numbers(howMany).iterator();
        Loaded loaded = new Loaded(howMany, LOG::info);
        for (int hand = 1; hand <= Runtime.getRuntime().availableProcessors(); hand++) {
            hands.add(Thread.ofPlatform().name("demo-" + hand).start(() -> load(numbers, loaded)));
        }
    }

    private void load(PrimitiveIterator.OfInt numbers, Loaded loaded) {
        for (Integer number = next(numbers); number != null && !ended; number = next(numbers)) {
            PastRequest request = borough.request(number);
            try {
                loaded.one(commands.bringIn(request.reference(), request.told(), caller, canonical(number)));
            } catch (Rejection e) {
                LOG.warn("Demonstration: request {} is left out: {}", request.reference(), e.getMessage());
            } catch (RuntimeException e) {
                ended = true;
                LOG.error("Demonstration: broken off at request {}; the next start goes on", request.reference(), e);
            }
        }
    }

    private static @Nullable Integer next(PrimitiveIterator.OfInt numbers) {
        synchronized (numbers) {
            return numbers.hasNext() ? numbers.next() : null;
        }
    }

    /** Its borough, day and number tell all of it. */
    private byte[] canonical(int number) {
        return "borough %d until %s: request %d".formatted(borough.seed(), borough.until(), number)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Waits for the requests that are under way. */
    @Override
    public void destroy() throws InterruptedException {
        ended = true;
        for (Thread hand : hands) {
            hand.join();
        }
    }
}
