package uk.foiworkflow.benchmarks;

import java.time.Duration;

/**
 * How long everything takes.
 *
 * @param rounds of the limit and the road, one after the other
 * @param warmUp before the first round of a road in this process
 * @param coldWarmUp the same for one in a process of its own, which has just been started
 */
record Plan(int rounds, Duration limit, Duration road, Duration warmUp, Duration coldWarmUp) {

    static final Plan WHOLE = new Plan(5, Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofMinutes(1),
            Duration.ofMinutes(2));
    static final Plan QUICK = new Plan(3, Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(6),
            Duration.ofSeconds(18));

    @Override
    public String toString() {
        return rounds + " rounds of " + limit.toSeconds() + " s limit and " + road.toSeconds() + " s road, after "
                + warmUp.toSeconds() + " s of warming up, " + coldWarmUp.toSeconds() + " s in a process of its own";
    }
}
